package dev.wallboard.engine;

/** The dense numbers of an account's ids; an id keeps its number for as long as the engine runs. */
record Dictionary(DenseIds skills, DenseIds agents, DenseIds centres) {

  Dictionary() {
    this(new DenseIds("skills"), new DenseIds("agents"), new DenseIds("chat centres"));
  }
}
