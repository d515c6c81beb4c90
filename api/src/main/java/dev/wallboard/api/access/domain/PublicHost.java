package dev.wallboard.api.access.domain;

/** By which host and port clients reach the server. */
@FunctionalInterface
public interface PublicHost {

  /**
   * Host and port for who made a request.
   *
   * @param origin scheme and host as that client dialled them, like {@code
   *     https://wallboard.example:8443}
   */
  String of(String origin);
}
