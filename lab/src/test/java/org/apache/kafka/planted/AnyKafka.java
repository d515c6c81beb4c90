package org.apache.kafka.planted;

/** Stands for any class of Kafka. */
public interface AnyKafka {}
