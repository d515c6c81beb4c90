/**
 * A house in small with the same rooms, in which every rule is broken: the offenders that prove
 * that a rule can fail, and beside them classes that do the same where it is allowed. Nothing runs
 * it.
 */
@NullMarked
package dev.wallboard.lab.house.offenders;

import org.jspecify.annotations.NullMarked;
