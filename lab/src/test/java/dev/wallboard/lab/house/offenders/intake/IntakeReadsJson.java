package dev.wallboard.lab.house.offenders.intake;

import com.fasterxml.jackson.core.JsonParser;

/** Allowed. */
interface IntakeReadsJson {
  JsonParser json();
}
