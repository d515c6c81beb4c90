/**
 * OAuth 2.0 client credentials (spec: access): clients get tokens for their secrets, JSON Web
 * Tokens that anybody can verify with the keys published beside. {@link
 * dev.wallboard.api.access.token.TokenEndpoint} hands them out, {@link
 * dev.wallboard.api.access.token.AccessTokens} knows them again.
 */
@NullMarked
package dev.wallboard.api.access.token;

import org.jspecify.annotations.NullMarked;
