package dev.wallboard.lab.house.offenders.engine;

import com.fasterxml.jackson.core.JsonGenerator;

interface EngineWritesJson {
  JsonGenerator json();
}
