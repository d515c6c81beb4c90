package org.rocksdb.planted;

/** Stands for any class of RocksDB. */
public interface AnyRocksDb {}
