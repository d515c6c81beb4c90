package dev.wallboard.intake;

/** The ways in which a body may hold events (spec: events, Ingest). */
public enum BodyFormat {
  /** An event a line ({@code application/x-ndjson}). */
  NDJSON,
  /** One event, or an array of them ({@code application/json}). */
  JSON,
  /** One event in CloudEvents structured mode ({@code application/cloudevents+json}). */
  CLOUDEVENT,
  /** An array in CloudEvents batch mode ({@code application/cloudevents-batch+json}). */
  CLOUDEVENTS_BATCH
}
