/**
 * What the server shows of itself under TLS: a certificate and its key, read from files as other
 * software writes them, and read again when they change.
 */
@NullMarked
package dev.wallboard.api.tls;

import org.jspecify.annotations.NullMarked;
