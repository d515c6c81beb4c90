package dev.wallboard.lab.house.offenders.api.http;

import dev.wallboard.lab.house.offenders.api.http.pages.AsksItsServer;

public interface AsksItsPages {
  AsksItsServer ask();
}
