package dev.wallboard.lab.house.offenders.api.operations;

import dev.wallboard.lab.house.offenders.intake.IntakeFace;

interface OperationsAskIntake {
  IntakeFace ask();
}
