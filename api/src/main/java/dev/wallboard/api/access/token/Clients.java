package dev.wallboard.api.access.token;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** Who may ask for tokens. For any thread, event loops too. */
public interface Clients {

  /** The client of an account that has the id, enabled or not. */
  Optional<Client> find(String accountId, String clientId);

  /** A program that asks for tokens, as it is at present. */
  interface Client {

    /** What it is called, in tokens too. */
    String id();

    /** Whether this is its secret; takes the same time for any. */
    boolean hasSecret(String secret);

    /** Whether it is enabled, and may come from the address. */
    boolean mayCome(InetAddress from);

    /** What it is granted, as scopes are written. */
    Set<String> scopes();
  }
}
