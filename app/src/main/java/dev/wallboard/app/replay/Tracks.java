package dev.wallboard.app.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files played side by side: the next line is that of the file whose turn is the earliest. */
final class Tracks {

  private final List<Track> tracks;

  Tracks(List<Track> tracks) {
    this.tracks = List.copyOf(tracks);
  }

  /** The next line, which stays the next until {@link #take}; empty at the end of all files. */
  Optional<PlayedLine> head() {
    return first().flatMap(Track::head);
  }

  /** Goes on to the next line. */
  void take() {
    first().ifPresent(Track::take);
  }

  /** Whether the next line is known without waiting for it. */
  boolean isReady() {
    return tracks.stream().allMatch(Track::isReady);
  }

  /** Of several with the same turn, the one that was named first. */
  private Optional<Track> first() {
    return tracks.stream()
        .filter(track -> track.head().isPresent())
        .min(Comparator.comparingLong(track -> track.head().orElseThrow().epochMillis()));
  }
}
