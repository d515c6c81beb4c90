@NullMarked
package io.vertx.planted;

import org.jspecify.annotations.NullMarked;
