package dev.wallboard.api.access.login;

import dev.wallboard.api.access.Need;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person may do (spec: access, User login). */
public enum Role {
  /** May read. */
  VIEWER(Need.READ),
  /** May also change boards, alert rules, schedules and wall links. */
  MANAGER(Need.READ, Need.MANAGE),
  /** May also change who has access. */
  ADMIN(Need.READ, Need.MANAGE, Need.ADMINISTER);

  /** How the roles are written. */
  static final List<String> TEXTS = Stream.of(values()).map(Role::text).toList();

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<Need> may;

  Role(Need... may) {
    this.may = Set.of(may);
  }

  /** The role that is written so. */
  public static Optional<Role> of(String text) {
    return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
  }

  /** How the role is written: {@code viewer}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is good for. */
  public Set<Need> may() {
    return may;
  }
}
