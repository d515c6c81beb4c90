package dev.wallboard.feeds.alerts.delivery;

import dev.wallboard.feeds.alerts.firing.Firing;
import dev.wallboard.feeds.alerts.firing.Told;
import java.util.List;

/** What receivers are to be told, and where it is noted that they were. For any thread. */
public interface Owed {

  /** What a receiver is to be told of now. */
  List<Firing> due(String receiver);

  /** What fires and a receiver knows of. */
  List<Firing> firing(String receiver);

  /** A receiver has acknowledged. */
  void told(String receiver, Firing firing, Told what);
}
