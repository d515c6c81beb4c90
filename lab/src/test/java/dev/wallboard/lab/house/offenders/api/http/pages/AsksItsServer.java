package dev.wallboard.lab.house.offenders.api.http.pages;

import dev.wallboard.lab.house.offenders.api.http.AsksItsPages;

public interface AsksItsServer {
  AsksItsPages ask();
}
