package io.vertx.planted;

/** Stands for any class of Vert.x. */
public interface AnyVertx {}
