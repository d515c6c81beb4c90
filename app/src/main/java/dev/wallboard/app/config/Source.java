package dev.wallboard.app.config;

/** Where values are written. */
sealed interface Source {

  /** What a person is told to look at. */
  String place(int line);

  /** A file, by the name it was given by. */
  record File(String name) implements Source {
    @Override
    public String place(int line) {
      return line == 0 ? name : name + ":" + line;
    }
  }

  /** An environment variable, or an option of the command line. */
  record Word(String name) implements Source {
    @Override
    public String place(int line) {
      return name;
    }
  }

  /** None: a value that is needed and written nowhere. */
  record Nowhere() implements Source {
    @Override
    public String place(int line) {
      return "configuration";
    }
  }
}
