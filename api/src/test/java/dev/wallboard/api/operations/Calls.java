package dev.wallboard.api.operations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the tests call with, and how they look at what comes back. */
final class Calls {

  static final long NOW = 1_465_331_400_000L;

  private static final Operations OPERATIONS = new Operations(OperationsLimits.DEFAULTS);

  private Calls() {}

  static Answer answer(Call call, HandMadeAccount account) {
    return OPERATIONS.answer(call, account, NOW);
  }

  static Answer get(String path) {
    return answer(Call.ofPath(path), HandMadeAccount.busy());
  }

  static Answer post(String path, String jsonBody) {
    return answer(posted(path, jsonBody), HandMadeAccount.busy());
  }

  /** A call by POST: the path with its query, and a body. */
  static Call posted(String path, String jsonBody) {
    return posted(path, jsonBody.getBytes(StandardCharsets.UTF_8));
  }

  static Call posted(String path, byte[] body) {
    Call inPath = Call.ofPath(path);
    return Call.post(inPath.method(), inPath.rawQuery(), new ByteArrayInputStream(body));
  }

  /** What the account is asked by the call, which must be in order. */
  static Object question(Call call) {
    HandMadeAccount account = HandMadeAccount.busy();
    Answer answer = answer(call, account);
    if (answer.status() != 200) {
      throw new AssertionError(text(answer));
    }
    return account.question();
  }

  static Object question(String path) {
    return question(Call.ofPath(path));
  }

  static String text(Answer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      answer.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
