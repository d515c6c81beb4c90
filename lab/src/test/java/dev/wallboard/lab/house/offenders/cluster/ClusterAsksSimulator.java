package dev.wallboard.lab.house.offenders.cluster;

import dev.wallboard.lab.house.offenders.simulator.SimulatorFace;

interface ClusterAsksSimulator {
  SimulatorFace ask();
}
