package dev.wallboard.api.access.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What a client may ask the Domain API for, by the names of the public API. */
public enum Service {
  /** The operations API. */
  REPORTING("leDataReporting"),
  /** The login of people. */
  LOGIN("agentVep"),
  /** OAuth 2.0. */
  TOKENS("sentinel");

  private final String publicName;

  Service(String publicName) {
    this.publicName = publicName;
  }

  /** The service of a name; capitals matter. */
  public static Optional<Service> named(String name) {
    return Stream.of(values()).filter(service -> service.publicName.equals(name)).findFirst();
  }

  /** The name in the public API. */
  public String publicName() {
    return publicName;
  }
}
