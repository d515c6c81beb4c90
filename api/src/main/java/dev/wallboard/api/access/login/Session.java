package dev.wallboard.api.access.login;

/**
 * A login that has not ended. Of its secrets, only fingerprints.
 *
 * @param id the fingerprint of what the cookie holds
 * @param bearer the fingerprint of the bearer
 * @param csrf the fingerprint of the token against forged requests
 * @param refreshedEpochMillis when it began, or was last refreshed
 */
record Session(
    String id,
    String accountId,
    String userId,
    String bearer,
    String csrf,
    long startedEpochMillis,
    long refreshedEpochMillis) {

  Session refreshed(long nowEpochMillis) {
    return new Session(id, accountId, userId, bearer, csrf, startedEpochMillis, nowEpochMillis);
  }
}
