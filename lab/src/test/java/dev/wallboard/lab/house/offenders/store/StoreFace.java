package dev.wallboard.lab.house.offenders.store;

public interface StoreFace {}
