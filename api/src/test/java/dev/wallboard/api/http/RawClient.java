package dev.wallboard.api.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends just the bytes it is told to, and reads answers strictly. */
final class RawClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  /** An answer; names of headers in lower case. */
  record Response(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  RawClient(TestServer server) throws IOException {
    this(server, 0);
  }

  /**
   * @param receiveBytes how much the machine takes in for the client; 0 for as much as it likes
   */
  RawClient(TestServer server, int receiveBytes) throws IOException {
    if (receiveBytes > 0) {
      socket.setReceiveBufferSize(receiveBytes);
    }
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress("127.0.0.1", server.http.port()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends text, line ends as they are. */
  RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends lines, each ended as HTTP wants it, and an empty one behind them. */
  RawClient head(String... lines) throws IOException {
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  RawClient get(String target) throws IOException {
    return head("GET " + target + " HTTP/1.1", "Host: localhost");
  }

  /** Says that no more will be sent, and goes on listening. */
  RawClient halfClose() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  Response response() throws IOException {
    return response(false);
  }

  /** Reads an answer whose body is as its head says, or has none because it is that of a HEAD. */
  Response response(boolean isHead) throws IOException {
    String[] status = line().split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int code = Integer.parseInt(status[1]);
    return new Response(code, headers, isHead || code == 100 ? new byte[0] : body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      return chunks();
    }
    return bytes(Integer.parseInt(headers.get("content-length")));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.write(bytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer breaks off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer breaks off behind: " + line);
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  /** Whether something has come, or nothing will any more. */
  boolean hasAnswerOrEnd() throws IOException {
    socket.setSoTimeout(5);
    in.mark(1);
    try {
      read();
      in.reset();
      return true;
    } catch (SocketTimeoutException notYet) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** A byte of what comes; negative if the server has closed. */
  int read() throws IOException {
    try {
      return in.read();
    } catch (SocketException reset) {
      return -1;
    }
  }

  /** Reads to the end, which must come, and returns how many bytes that were. */
  long readToEnd() throws IOException {
    long read = 0;
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
      }
    } catch (SocketException reset) {
      return read;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Goes away so that the server hears of it at once. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
