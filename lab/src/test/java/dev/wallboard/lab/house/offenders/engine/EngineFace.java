package dev.wallboard.lab.house.offenders.engine;

/** What the engine shows to those who apply events. */
public interface EngineFace {}
