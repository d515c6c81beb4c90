package dev.wallboard.lab.house.offenders.store;

import org.rocksdb.planted.AnyRocksDb;

/** Allowed. */
interface StoreUsesRocksDb {
  AnyRocksDb db();
}
