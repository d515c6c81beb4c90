package dev.wallboard.api.access.key;

import dev.wallboard.api.access.Need;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a key is good for (spec: access, API keys). */
public enum Privilege {
  /** The five methods, the stream, the account's metrics, adherence. */
  OPERATIONS_READ("operations:read", Need.READ),
  /** Events. */
  EVENTS_WRITE("events:write", Need.SEND_EVENTS),
  /** Keys, users, alert rules, boards. */
  ADMIN("admin", Need.MANAGE, Need.ADMINISTER);

  private final String text;
  private final List<Need> needs;

  Privilege(String text, Need... needs) {
    this.text = text;
    this.needs = List.of(needs);
  }

  /** What it is called, in scopes of tokens too. */
  public String text() {
    return text;
  }

  /** The one that is called so. */
  public static Optional<Privilege> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text.equals(text)).findAny();
  }

  /** What all are called. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(Privilege::text).toList();
  }

  /** What the scope of a token is good for; nothing if there is no such privilege. */
  public static Set<Need> needsOfScope(String scope) {
    return of(scope).map(one -> Set.copyOf(one.needs)).orElse(Set.of());
  }

  static Set<Need> needs(Collection<Privilege> privileges) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    privileges.forEach(one -> needs.addAll(one.needs));
    return needs;
  }
}
