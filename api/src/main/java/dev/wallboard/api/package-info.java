@org.jspecify.annotations.NullMarked
package dev.wallboard.api;
