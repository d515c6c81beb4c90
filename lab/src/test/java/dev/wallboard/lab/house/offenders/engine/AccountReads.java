package dev.wallboard.lab.house.offenders.engine;

/** The read port, which readers may use. */
public interface AccountReads {
  interface Question {}
}
