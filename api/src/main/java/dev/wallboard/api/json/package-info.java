/**
 * Small JSON documents that people and programs hand in, read whole and with care: what is wrong
 * with one is said with the place and the rule.
 */
@NullMarked
package dev.wallboard.api.json;

import org.jspecify.annotations.NullMarked;
