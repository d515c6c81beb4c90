/** Where the services of an account are (spec: access, Domain API). */
@NullMarked
package dev.wallboard.api.access.domain;

import org.jspecify.annotations.NullMarked;
