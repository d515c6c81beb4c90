package dev.wallboard.lab.house.offenders.model;

/** Allowed: the word only begins so. */
interface ImplicitQueue {}
