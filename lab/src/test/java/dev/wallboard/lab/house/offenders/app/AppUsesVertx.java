package dev.wallboard.lab.house.offenders.app;

import io.vertx.planted.AnyVertx;

interface AppUsesVertx {
  AnyVertx vertx();
}
