package dev.wallboard.lab.house.offenders.app;

import org.apache.kafka.planted.AnyKafka;

interface AppUsesKafka {
  AnyKafka topic();
}
