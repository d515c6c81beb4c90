package dev.wallboard.lab.house.offenders.engine;

import dev.wallboard.lab.house.offenders.store.StoreFace;

interface EngineAsksStore {
  StoreFace ask();
}
