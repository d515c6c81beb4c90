package dev.wallboard.lab.house.offenders.app;

public interface AppFace {}
