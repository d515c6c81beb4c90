@org.jspecify.annotations.NullMarked
package dev.wallboard.intake;
