package dev.wallboard.api.access.key;

/** A key as it is kept. */
record ApiKey(
    String accountId,
    String id,
    KeyTerms terms,
    boolean isEnabled,
    long createdEpochMillis,
    KeySecrets secrets) {

  ApiKey enabled(boolean on) {
    return new ApiKey(accountId, id, terms, on, createdEpochMillis, secrets);
  }
}
