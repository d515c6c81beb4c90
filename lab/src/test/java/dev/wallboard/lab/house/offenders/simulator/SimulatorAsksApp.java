package dev.wallboard.lab.house.offenders.simulator;

import dev.wallboard.lab.house.offenders.app.AppFace;

interface SimulatorAsksApp {
  AppFace ask();
}
