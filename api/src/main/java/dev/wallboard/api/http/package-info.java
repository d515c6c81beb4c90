/**
 * The server's HTTP side: routes, bodies, limits, and answers on the wire. What a call means is
 * said elsewhere; here it is only carried.
 */
@NullMarked
package dev.wallboard.api.http;

import org.jspecify.annotations.NullMarked;
