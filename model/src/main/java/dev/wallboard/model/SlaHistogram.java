package dev.wallboard.model;

import java.util.List;

/**
 * How many engagements waited how long until they were connected (spec: SLA Histogram).
 *
 * @param buckets ascending by start; each ends where the next starts, and the last has no end
 */
public record SlaHistogram(List<Bucket> buckets) {

  /**
   * The engagements whose wait falls into the bucket.
   *
   * @param startSeconds the shortest wait that does, in whole seconds
   */
  public record Bucket(long startSeconds, long chats) {}

  /** All engagements counted. */
  public long chats() {
    return buckets.stream().mapToLong(Bucket::chats).sum();
  }
}
