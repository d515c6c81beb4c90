package dev.wallboard.api.http;

import dev.wallboard.api.Fingerprint;
import dev.wallboard.api.operations.Answer;
import dev.wallboard.intake.Moment;
import dev.wallboard.intake.Rfc3339;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer, and what it says of itself beside its body (spec: Integrations, Conditional reads):
 * the instant it stands for, the newest event by then, and how to ask whether it is still so. A
 * refusal says nothing of the kind.
 *
 * @param headers beside those every answer has
 * @param known the tags of bodies the client has, as it sent them
 * @param isKnown whether the tag of the body is one of them
 */
record Reading(Answer answer, List<Reply.Header> headers, List<String> known, boolean isKnown) {

  private static final int OK = 200;

  private static final Reply.Header ASK_AGAIN =
      new Reply.Header(
          HttpHeaders.CACHE_CONTROL, List.of(HttpHeaders.createOptimized("private, no-cache")));
  private static final CharSequence AS_OF = HttpHeaders.createOptimized("wallboard-as-of");
  private static final CharSequence LAST_EVENT =
      HttpHeaders.createOptimized("wallboard-last-event");

  /**
   * The answer, made of the account as it was at the moment.
   *
   * @param known the tags of bodies the client has
   */
  static Reading of(Answer answer, Moment moment, List<String> known) {
    List<Reply.Header> headers = answer.status() == OK ? headers(moment) : List.of();
    return new Reading(answer, headers, known, false);
  }

  private static List<Reply.Header> headers(Moment moment) {
    List<Reply.Header> headers = new ArrayList<>(4);
    headers.add(ASK_AGAIN);
    headers.add(header(AS_OF, Rfc3339.format(moment.nowEpochMillis())));
    moment
        .lastEventEpochMillis()
        .ifPresent(at -> headers.add(header(LAST_EVENT, Rfc3339.format(at))));
    return headers;
  }

  private static Reply.Header header(CharSequence name, String value) {
    return new Reply.Header(name, List.of(value));
  }

  int status() {
    return answer.status();
  }

  CharSequence contentType() {
    return answer.contentType();
  }

  /** Whether it may be asked for again. */
  boolean isToBeTagged() {
    return answer.status() == OK;
  }

  /** The same with the tag of its body, which has that fingerprint before it is packed. */
  Reading tagged(Fingerprint body, boolean isPacked) {
    String tag = '"' + body.hex() + (isPacked ? "-gzip\"" : "\"");
    List<Reply.Header> tagged = new ArrayList<>(headers);
    tagged.add(header(HttpHeaders.ETAG, tag));
    return new Reading(answer, tagged, known, EntityTags.list(known, tag));
  }
}
