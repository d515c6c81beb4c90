package dev.wallboard.lab.house.offenders.model.unmarked;

interface NotNullMarked {}
