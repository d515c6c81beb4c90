package dev.wallboard.lab.house.offenders.model;

final class ConstructorWithoutUnit {
  ConstructorWithoutUnit(int delayMs) {}
}
