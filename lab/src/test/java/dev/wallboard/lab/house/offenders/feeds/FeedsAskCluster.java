package dev.wallboard.lab.house.offenders.feeds;

import dev.wallboard.lab.house.offenders.cluster.ClusterFace;

interface FeedsAskCluster {
  ClusterFace ask();
}
