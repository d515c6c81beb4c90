package dev.wallboard.store;

import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;

class RecordsInMemoryTest extends RecordsContract {

  private final Records records = new RecordsInMemory();

  @Override
  Records records() {
    return records;
  }
}
