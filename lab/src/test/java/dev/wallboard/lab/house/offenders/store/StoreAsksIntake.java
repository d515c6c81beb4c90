package dev.wallboard.lab.house.offenders.store;

import dev.wallboard.lab.house.offenders.intake.IntakeFace;

interface StoreAsksIntake {
  IntakeFace[] ask();
}
