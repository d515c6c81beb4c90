package dev.wallboard.api.access.signature;

import dev.wallboard.api.access.Need;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** The keys that requests are signed with. For any thread, event loops too. */
public interface ConsumerKeys {

  /** The key of any account that goes by this name, enabled or not. */
  Optional<ConsumerKey> find(String consumerKey);

  /** A key, as it is at present. */
  interface ConsumerKey {

    /** Whose it is. */
    String accountId();

    /** What it is called in logs; not what it signs with. */
    String id();

    /** Its access token. */
    String token();

    /** Whether it may sign without its token, with an empty one. */
    boolean mayLeaveTokenOut();

    /** What it signs with: both secrets, or that of the key and an empty one. */
    byte[] secrets(boolean withToken);

    /** Whether it is enabled, and may come from the address. */
    boolean mayCome(InetAddress from);

    /** What it is granted. */
    Set<Need> may();

    /** It has just been used. */
    void use();
  }
}
