/**
 * The server: calls and events over HTTP. {@link dev.wallboard.api.http.WallboardHttp} is the way
 * in; Vert.x carries the bytes.
 *
 * <p>Threads: a connection belongs to one event loop, and all that is said of an {@code Exchange}
 * happens there. Event loops wait for nothing, take no account's lock, and parse no body: answers
 * are computed, and bodies read, by workers, those of reads and those of ingest apart.
 */
@NullMarked
package dev.wallboard.api.http;

import org.jspecify.annotations.NullMarked;
