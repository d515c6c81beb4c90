package dev.wallboard.intake.live;

import dev.wallboard.model.Event;
import java.util.List;

/** Where the events of a live source go. */
@FunctionalInterface
public interface Destination {

  /**
   * Sees to it that events are kept, however long that takes.
   *
   * @throws InterruptedException if it is given up, since the server stops
   */
  void keep(List<Event> events) throws InterruptedException;
}
