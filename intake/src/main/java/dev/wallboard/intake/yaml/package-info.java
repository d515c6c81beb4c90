/**
 * What people write by hand for us to read: YAML whose every piece knows the line it stands at, and
 * the name that was probably meant by one that there is not.
 */
@org.jspecify.annotations.NullMarked
package dev.wallboard.intake.yaml;
