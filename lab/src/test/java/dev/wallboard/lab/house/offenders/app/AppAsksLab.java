package dev.wallboard.lab.house.offenders.app;

import dev.wallboard.lab.house.offenders.lab.LabFace;

interface AppAsksLab {
  LabFace ask();
}
