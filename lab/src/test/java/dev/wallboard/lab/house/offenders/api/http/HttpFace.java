package dev.wallboard.lab.house.offenders.api.http;

public interface HttpFace {}
