package dev.wallboard.lab.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Every class lies in a room, and uses of the house only what {@link Room} lets that room use. */
final class KeepToTheRoomTable extends ArchCondition<JavaClass> {

  private final String root;

  KeepToTheRoomTable(String root) {
    super("keep to the table of rooms");
    this.root = root;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.getSimpleName().equals("package-info")) {
      return;
    }
    Optional<Room> room = Room.of(type, root);
    if (room.isEmpty()) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in no room"));
      return;
    }
    type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !isAllowed(room.get(), dependency.getTargetClass()))
        .forEach(dependency -> events.add(violation(room.get(), dependency)));
  }

  private boolean isAllowed(Room user, JavaClass used) {
    return Room.of(used.getBaseComponentType(), root).map(user::mayUse).orElse(true);
  }

  private static ConditionEvent violation(Room user, Dependency dependency) {
    return SimpleConditionEvent.violated(
        dependency,
        "%s must not use that room: %s".formatted(user.folder(), dependency.getDescription()));
  }
}
