package dev.wallboard.lab.house.offenders.intake;

public interface IntakeFace {}
