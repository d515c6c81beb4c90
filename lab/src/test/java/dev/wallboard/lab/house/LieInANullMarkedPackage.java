package dev.wallboard.lab.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** NullAway looks only into packages whose {@code package-info} says {@code @NullMarked}. */
final class LieInANullMarkedPackage extends ArchCondition<JavaClass> {

  LieInANullMarkedPackage() {
    super("lie in a package marked @NullMarked");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
      events.add(
          SimpleConditionEvent.violated(
              type,
              "%s: the package-info of %s is missing or does not say @NullMarked"
                  .formatted(type.getName(), type.getPackageName())));
    }
  }
}
