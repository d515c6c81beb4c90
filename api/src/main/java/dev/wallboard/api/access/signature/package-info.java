/**
 * API keys that sign their requests (spec: access, API keys; RFC 5849): what was signed is put
 * together from the request as it was sent, and held against the signature; each is good once.
 */
@NullMarked
package dev.wallboard.api.access.signature;

import org.jspecify.annotations.NullMarked;
