package dev.wallboard.lab.house.offenders.cluster;

public interface ClusterFace {}
