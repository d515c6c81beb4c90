package dev.wallboard.lab.house.offenders.model;

/** Allowed. */
record SaysItsUnits(long waitMillis, int timeframeMinutes, String time, long waitCount) {}
