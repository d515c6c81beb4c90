package dev.wallboard.lab.house.offenders.api.operations;

import java.net.http.HttpClient;

interface OperationsSpeakHttp {
  HttpClient client();
}
