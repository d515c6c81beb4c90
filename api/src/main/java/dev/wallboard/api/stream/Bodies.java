package dev.wallboard.api.stream;

/** Makes the body of a call, as a read has it. For workers. */
public interface Bodies {

  /** What bodies are made from at present; as long as it is the same, only time changes them. */
  Object source(String accountId);

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
