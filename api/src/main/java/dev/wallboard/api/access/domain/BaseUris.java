package dev.wallboard.api.access.domain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Where the services of an account are: all at this server, for every account, there or not.
 *
 * @param accountId whose
 * @param host host and port as clients reach the server, which put {@code https://} before it
 */
public record BaseUris(String accountId, String host) {

  /** Writes {@code {"service","account","baseURI"}}. */
  public void writeTo(JsonGenerator json, Service service) throws IOException {
    json.writeStartObject();
    json.writeStringField("service", service.publicName());
    json.writeStringField("account", accountId);
    json.writeStringField("baseURI", host);
    json.writeEndObject();
  }

  /** Writes {@code {"baseURIs":[…]}}, every service in it. */
  public void writeAllTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("baseURIs");
    for (Service service : Service.values()) {
      writeTo(json, service);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
