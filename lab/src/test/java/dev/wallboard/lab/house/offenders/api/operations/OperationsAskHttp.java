package dev.wallboard.lab.house.offenders.api.operations;

import dev.wallboard.lab.house.offenders.api.http.HttpFace;

interface OperationsAskHttp {
  HttpFace ask();
}
