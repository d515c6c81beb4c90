package dev.wallboard.lab.house.offenders.lab;

public interface LabFace {}
