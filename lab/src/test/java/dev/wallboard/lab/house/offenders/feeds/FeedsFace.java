package dev.wallboard.lab.house.offenders.feeds;

public interface FeedsFace {}
