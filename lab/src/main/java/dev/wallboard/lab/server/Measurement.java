package dev.wallboard.lab.server;

/** Something to be measured; it prints its figures, medians of rounds, and what to hold beside. */
interface Measurement {

  void run(Workbench bench) throws Exception;
}
