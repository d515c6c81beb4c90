package dev.wallboard.api.access;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;

/**
 * A request as far as access goes by it.
 *
 * @param method in capitals
 * @param origin scheme and host as the client dialled them, lower case, default port dropped:
 *     {@code https://wallboard.example:8443}
 * @param rawPath the path as it was sent, byte for byte
 * @param rawQuery what stands behind the question mark, as it was sent; empty if nothing does
 * @param headers all values of a header, by its name in lower case; an empty list if it is not
 *     there
 * @param client where it comes from, trusted proxies taken away
 */
public record AccessRequest(
    String method,
    String origin,
    String rawPath,
    String rawQuery,
    Function<String, List<String>> headers,
    InetAddress client) {}
