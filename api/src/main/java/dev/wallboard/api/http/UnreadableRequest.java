package dev.wallboard.api.http;

import dev.wallboard.api.Problem;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What is said of a request that is none by the rules of HTTP, or too large to be looked at. */
final class UnreadableRequest {

  private UnreadableRequest() {}

  static Problem problem(Throwable cause, HttpSettings.Sizes sizes) {
    if (cause instanceof TooLongHttpLineException) {
      return tooLong(sizes.maxUriBytes());
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Problem.headersTooLarge(
          "the headers of the request are larger than "
              + sizes.maxHeaderBytes()
              + " bytes (http.max-header-bytes)");
    }
    return Problem.badRequest("the request is not written by the rules of HTTP/1.1");
  }

  static Problem tooLong(int maxBytes) {
    return Problem.uriTooLong(
        "the first line of the request is longer than " + maxBytes + " bytes (http.max-uri-bytes)");
  }
}
