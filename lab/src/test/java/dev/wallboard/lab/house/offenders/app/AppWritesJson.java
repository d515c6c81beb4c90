package dev.wallboard.lab.house.offenders.app;

import com.fasterxml.jackson.core.JsonGenerator;

interface AppWritesJson {
  JsonGenerator json();
}
