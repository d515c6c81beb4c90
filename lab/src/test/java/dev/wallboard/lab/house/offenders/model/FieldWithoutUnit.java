package dev.wallboard.lab.house.offenders.model;

final class FieldWithoutUnit {
  long maxWait;
}
