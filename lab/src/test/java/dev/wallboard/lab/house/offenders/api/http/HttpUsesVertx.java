package dev.wallboard.lab.house.offenders.api.http;

import io.vertx.planted.AnyVertx;

/** Allowed. */
interface HttpUsesVertx {
  AnyVertx vertx();
}
