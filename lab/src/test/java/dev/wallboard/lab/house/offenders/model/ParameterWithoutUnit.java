package dev.wallboard.lab.house.offenders.model;

interface ParameterWithoutUnit {
  void tick(long timestamp);
}
