package dev.wallboard.lab.house.offenders.simulator;

public interface SimulatorFace {}
