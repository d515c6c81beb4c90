package dev.wallboard.api.stream;

/**
 * How many may listen, and to how much. Each setting has the name it has in the configuration, in
 * parentheses.
 *
 * @param maxListeners streams at once ({@code stream.max-listeners})
 * @param maxPerCaller streams at once of one key, user or wall link ({@code stream.max-per-caller})
 * @param maxCalls calls of a stream ({@code stream.max-calls})
 * @param maxBodyBytes the largest body of a call that is streamed ({@code stream.max-body-bytes})
 * @param commentMillis after how long a stream that has nothing to say is told to be alive ({@code
 *     stream.comment-interval})
 */
public record StreamSettings(
    int maxListeners, int maxPerCaller, int maxCalls, int maxBodyBytes, long commentMillis) {

  public static final StreamSettings DEFAULTS =
      new StreamSettings(20_000, 10_000, 64, 8 << 20, 15_000);

  public StreamSettings {
    requireBetween("stream.max-listeners", 1, 10_000_000, maxListeners);
    requireBetween("stream.max-per-caller", 1, 10_000_000, maxPerCaller);
    requireBetween("stream.max-calls", 1, 1_000, maxCalls);
    requireBetween("stream.max-body-bytes", 1_000, 1 << 30, maxBodyBytes);
    requireBetween("stream.comment-interval", 10, 3_600_000, commentMillis);
  }

  private static void requireBetween(String name, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
