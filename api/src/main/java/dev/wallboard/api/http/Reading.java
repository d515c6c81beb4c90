package dev.wallboard.api.http;

import dev.wallboard.api.operations.Answer;
import dev.wallboard.intake.Moment;
import dev.wallboard.intake.Rfc3339;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer and the moment it stands for, and what its headers say of that (spec: integrations,
 * Conditional reads).
 */
record Reading(Answer answer, Moment moment) {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
  private static final CharSequence AS_OF = HttpHeaders.createOptimized("wallboard-as-of");
  private static final CharSequence LAST_EVENT =
      HttpHeaders.createOptimized("wallboard-last-event");

  /** Whether it says what was asked for, and not why it does not. */
  boolean isGood() {
    return answer.status() == OK;
  }

  CharSequence contentType() {
    return answer.contentType();
  }

  Reply reply(Segments body, boolean isPacked) {
    return reply(body, isPacked, null);
  }

  Reply reply(Segments body, boolean isPacked, @Nullable String tag) {
    return new Reply(
        answer.status(), contentType(), body.toBuffer(), isPacked, headers(tag, isPacked), false);
  }

  /** Says that the client has it already. */
  Reply notModified(String tag, boolean isPacked) {
    return new Reply(
        NOT_MODIFIED, contentType(), Buffer.buffer(), false, headers(tag, isPacked), false);
  }

  /**
   * What is said of a good answer.
   *
   * @param tag of its body, not packed; null if it has none
   */
  List<Reply.Header> headers(@Nullable String tag, boolean isPacked) {
    if (!isGood()) {
      return List.of();
    }
    List<Reply.Header> headers = new ArrayList<>(4);
    headers.add(header(HttpHeaders.CACHE_CONTROL, PRIVATE));
    headers.add(header(AS_OF, Rfc3339.format(moment.nowEpochMillis())));
    moment
        .lastEventEpochMillis()
        .ifPresent(at -> headers.add(header(LAST_EVENT, Rfc3339.format(at))));
    if (tag != null) {
      headers.add(header(HttpHeaders.ETAG, EntityTag.header(tag, isPacked)));
    }
    return headers;
  }

  private static Reply.Header header(CharSequence name, CharSequence value) {
    return new Reply.Header(name, List.of(value));
  }
}
