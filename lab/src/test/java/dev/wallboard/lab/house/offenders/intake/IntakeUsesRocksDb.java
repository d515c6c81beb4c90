package dev.wallboard.lab.house.offenders.intake;

import org.rocksdb.planted.AnyRocksDb;

interface IntakeUsesRocksDb {
  AnyRocksDb db();
}
