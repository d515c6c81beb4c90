package dev.wallboard.api.access.login;

import dev.wallboard.api.access.Need;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
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
  public static final List<String> TEXTS = Stream.of(values()).map(Role::text).toList();

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<Need> may;

  Role(Need... may) {
    this.may = Set.of(may);
  }

  /** The role that is written so. */
  public static Optional<Role> of(String text) {
    return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
  }

  /**
   * The role that a document has in {@code role}.
   *
   * @throws WrongDocument if there is none of the name
   */
  static Role read(Members document) throws WrongDocument {
    String text = document.oneOf("role", TEXTS);
    return of(text).orElseThrow(() -> document.wrong("role", "is none"));
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
