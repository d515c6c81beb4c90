package dev.wallboard.app.config;

/**
 * A record was refused by its constructor though everything that was written and named is out of
 * the way: of a list's entry, for something it needs and lacks; elsewhere a mistake of ours.
 */
final class Refused extends IllegalStateException {

  private static final long serialVersionUID = 1;

  Refused(IllegalArgumentException refusal) {
    super(refusal.getMessage(), refusal);
  }
}
