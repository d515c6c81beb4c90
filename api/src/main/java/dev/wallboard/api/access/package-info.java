/**
 * Who may do what (spec: access): API keys, tokens, logins, and what each is good for. Knows
 * requests as {@link dev.wallboard.api.access.AccessRequest} and nothing of HTTP servers.
 */
@NullMarked
package dev.wallboard.api.access;

import org.jspecify.annotations.NullMarked;
