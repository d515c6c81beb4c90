package dev.wallboard.lab.house.offenders.api;

import dev.wallboard.lab.house.offenders.feeds.FeedsFace;

interface ApiAsksFeeds {
  void tell(FeedsFace feeds);
}
