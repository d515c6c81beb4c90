/**
 * API keys (spec: access, API keys): an account's own, made by who administers it, for programs
 * that sign (OAuth 1.0a) or ask for tokens (OAuth 2.0).
 */
@NullMarked
package dev.wallboard.api.access.key;

import org.jspecify.annotations.NullMarked;
