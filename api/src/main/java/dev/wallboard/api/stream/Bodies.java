package dev.wallboard.api.stream;

/** Makes the body of a call, as a read has it. For workers. */
@FunctionalInterface
public interface Bodies {

  /**
   * A body.
   *
   * @param call as it follows the account in the URL of a read
   */
  Made body(String accountId, String call);

  /**
   * What a read is answered.
   *
   * @param status as HTTP has it
   * @param bytes one line
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Made(int status, byte[] bytes) {}
}
