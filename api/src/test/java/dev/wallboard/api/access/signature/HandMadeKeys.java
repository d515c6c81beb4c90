package dev.wallboard.api.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.access.Need;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys as tests like them. */
final class HandMadeKeys implements ConsumerKeys {

  private final List<Key> keys = new ArrayList<>();

  /** A key of an account, enabled, with both secrets. */
  static final class Key implements ConsumerKey {
    private final String accountId;
    private final String consumerKey;
    boolean isTwoLegged;
    boolean isEnabled = true;
    String onlyFrom = "";
    int uses;

    private Key(String accountId, String consumerKey) {
      this.accountId = accountId;
      this.consumerKey = consumerKey;
    }

    @Override
    public String accountId() {
      return accountId;
    }

    @Override
    public String id() {
      return "id of " + consumerKey;
    }

    @Override
    public String token() {
      return consumerKey + "-token";
    }

    @Override
    public boolean mayLeaveTokenOut() {
      return isTwoLegged;
    }

    @Override
    public byte[] secrets(boolean withToken) {
      return text(withToken).getBytes(UTF_8);
    }

    private String text(boolean withToken) {
      return consumerKey + "-secret&" + (withToken ? "token-secret" : "");
    }

    @Override
    public boolean mayCome(InetAddress from) {
      return isEnabled && (onlyFrom.isEmpty() || from.getHostAddress().equals(onlyFrom));
    }

    @Override
    public Set<Need> may() {
      return Set.of(Need.READ);
    }

    @Override
    public void use() {
      uses++;
    }

    HandSigner signer(long timestampSeconds) {
      return new HandSigner(consumerKey, token(), text(true), timestampSeconds);
    }

    HandSigner twoLegged(long timestampSeconds) {
      return new HandSigner(consumerKey, "", text(false), timestampSeconds);
    }
  }

  Key add(String accountId, String consumerKey) {
    Key key = new Key(accountId, consumerKey);
    keys.add(key);
    return key;
  }

  @Override
  public Optional<ConsumerKey> find(String consumerKey) {
    return keys.stream()
        .filter(key -> key.consumerKey.equals(consumerKey))
        .findAny()
        .map(key -> key);
  }
}
