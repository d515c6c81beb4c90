package dev.wallboard.lab.house.offenders.model;

import java.util.OptionalLong;

record ComponentWithoutUnit(OptionalLong timeout) {}
