/**
 * The rules of the house, held against the compiled classes of every room; docs/ARCHITECTURE.md
 * says them in words. Under {@code offenders} lies a small house that breaks each of them.
 */
@NullMarked
package dev.wallboard.lab.house;

import org.jspecify.annotations.NullMarked;
