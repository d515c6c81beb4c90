package dev.wallboard.lab.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A Maven module, a folder, and a package below the root; and the rooms whose code its own may use.
 * Some rooms are still to be built: the rules wait for them.
 */
enum Room {
  MODEL,
  ENGINE(MODEL),
  STORE(MODEL),
  INTAKE(MODEL, ENGINE, STORE),
  API(MODEL, ENGINE, INTAKE),
  FEEDS(MODEL, ENGINE),
  CLUSTER(MODEL, ENGINE, STORE, INTAKE),
  SIMULATOR(MODEL),
  APP(MODEL, ENGINE, STORE, INTAKE, API, FEEDS, CLUSTER, SIMULATOR),
  LAB(MODEL, ENGINE, STORE, INTAKE, API, FEEDS, CLUSTER, SIMULATOR, APP);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<Room> others;

  Room(Room... others) {
    this.others = Set.of(others);
  }

  /** The name of the module, its folder and its package. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean mayUse(Room other) {
    return other == this || others.contains(other);
  }

  /** The pattern of the room's packages in the house below {@code root}. */
  String packages(String root) {
    return root + "." + folder() + "..";
  }

  /** The room that the class is in, if it is in one. */
  static Optional<Room> of(JavaClass type, String root) {
    return Arrays.stream(values()).filter(room -> room.holds(type, root)).findFirst();
  }

  private boolean holds(JavaClass type, String root) {
    return (type.getPackageName() + ".").startsWith(root + "." + folder() + ".");
  }

  /** The patterns of the packages of all rooms but these. */
  static String[] packagesOfAllBut(String root, Room first, Room... more) {
    return EnumSet.complementOf(EnumSet.of(first, more)).stream()
        .map(room -> room.packages(root))
        .toArray(String[]::new);
  }
}
