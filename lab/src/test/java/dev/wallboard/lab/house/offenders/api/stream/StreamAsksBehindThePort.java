package dev.wallboard.lab.house.offenders.api.stream;

import dev.wallboard.lab.house.offenders.engine.EngineFace;

interface StreamAsksBehindThePort {
  EngineFace ask();
}
