package dev.wallboard.lab.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fields, record components and parameters that are numbers and whose names speak of time end in
 * the unit they are in. Parameters have names because the build compiles with {@code -parameters}.
 */
final class SayUnitsOfTime extends ArchCondition<JavaClass> {

  private static final Set<String> NUMBERS =
      Set.of(
          "int",
          "long",
          "double",
          "int[]",
          "long[]",
          "double[]",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.LongAdder");

  SayUnitsOfTime() {
    super("say the unit of every number of time");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getFields().stream()
        .filter(field -> isNumber(field.getRawType().reflect()))
        .filter(field -> TimeNames.lackUnit(field.getName()))
        .map(JavaField::getFullName)
        .forEach(name -> events.add(violation(type, name)));
    type.getCodeUnits().stream()
        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
        .flatMap(SayUnitsOfTime::unclearParameters)
        .forEach(name -> events.add(violation(type, name)));
  }

  private static Stream<String> unclearParameters(JavaCodeUnit unit) {
    return executables(unit)
        .flatMap(executable -> Stream.of(executable.getParameters()))
        .filter(parameter -> isNumber(parameter.getType()))
        .map(Parameter::getName)
        .filter(TimeNames::lackUnit)
        .map(name -> unit.getFullName() + " " + name);
  }

  private static Stream<Executable> executables(JavaCodeUnit unit) {
    if (unit instanceof JavaMethod method) {
      return Stream.of(method.reflect());
    }
    return unit instanceof JavaConstructor constructor
        ? Stream.of(constructor.reflect())
        : Stream.empty();
  }

  private static boolean isNumber(Class<?> type) {
    return NUMBERS.contains(type.getTypeName());
  }

  private static ConditionEvent violation(JavaClass type, String name) {
    return SimpleConditionEvent.violated(
        type, name + " is a number of time without its unit in " + type.getSourceCodeLocation());
  }
}
