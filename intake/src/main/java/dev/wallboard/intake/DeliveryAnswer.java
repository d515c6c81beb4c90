package dev.wallboard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered to a delivery of events (spec: events, Ingest), as its sender reads it.
 *
 * @param receipt what became of the events, if the answer says so
 * @param detail what was wrong, if the answer is a problem (RFC 9457)
 */
public record DeliveryAnswer(Optional<Receipt> receipt, Optional<String> detail) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DeliveryAnswer NOTHING =
      new DeliveryAnswer(Optional.empty(), Optional.empty());

  /** Reads the body of an answer; whatever else it is but ours, it says nothing. */
  public static DeliveryAnswer read(byte[] body) {
    try {
      JsonNode answer = JSON.readTree(body);
      return answer.isObject() ? new DeliveryAnswer(receipt(answer), detail(answer)) : NOTHING;
    } catch (IOException e) {
      return NOTHING;
    }
  }

  private static Optional<Receipt> receipt(JsonNode answer) {
    JsonNode received = answer.path("received");
    JsonNode accepted = answer.path("accepted");
    JsonNode rejected = answer.path("rejected");
    return received.isIntegralNumber() && accepted.isIntegralNumber() && rejected.isIntegralNumber()
        ? Optional.of(
            new Receipt(
                received.longValue(),
                accepted.longValue(),
                rejected.longValue(),
                refusals(answer.path("errors")),
                Optional.empty()))
        : Optional.empty();
  }

  private static List<Receipt.Refused> refusals(JsonNode errors) {
    List<Receipt.Refused> refusals = new ArrayList<>();
    for (JsonNode error : errors) {
      refusals.add(new Receipt.Refused(error.path("line").asLong(), error.path("reason").asText()));
    }
    return refusals;
  }

  private static Optional<String> detail(JsonNode answer) {
    return Optional.of(answer.path("detail").asText()).filter(detail -> !detail.isEmpty());
  }
}
