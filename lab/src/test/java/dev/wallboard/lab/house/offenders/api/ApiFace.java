package dev.wallboard.lab.house.offenders.api;

public interface ApiFace {}
