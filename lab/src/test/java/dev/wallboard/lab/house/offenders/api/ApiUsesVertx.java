package dev.wallboard.lab.house.offenders.api;

import io.vertx.planted.AnyVertx;

interface ApiUsesVertx {
  AnyVertx vertx();
}
