package dev.wallboard.lab.house.offenders.cluster;

import org.apache.kafka.planted.AnyKafka;

/** Allowed. */
interface ClusterUsesKafka {
  AnyKafka topic();
}
