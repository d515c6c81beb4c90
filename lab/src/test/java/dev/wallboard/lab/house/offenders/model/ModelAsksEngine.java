package dev.wallboard.lab.house.offenders.model;

import dev.wallboard.lab.house.offenders.engine.EngineFace;

interface ModelAsksEngine {
  EngineFace ask();
}
