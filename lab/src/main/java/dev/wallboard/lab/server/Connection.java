package dev.wallboard.lab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;

/**
 * One kept-alive connection that asks and waits, as bare as can be, so that the machine's time is
 * the server's.
 */
final class Connection implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final long CHUNKED = -1;

  private final Socket socket;
  private final String authorization;
  private final InputStream in;
  private final OutputStream out;

  /**
   * @param authorization what it shows, a whole value
   */
  Connection(int port, String authorization) throws IOException {
    this.authorization = "Authorization: " + authorization + "\r\n";
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    out = socket.getOutputStream();
  }

  /** Posts events as NDJSON; the body of the answer. */
  byte[] post(String path, byte[] body) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, authorization, body.length);
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(ISO_8859_1), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);
    out.write(request);
    return answer().readAllBytes();
  }

  byte[] get(String path) throws IOException {
    return open(path).readAllBytes();
  }

  /** The status of an answer, whose body is of no interest. */
  int status(String path) throws IOException {
    out.write(
        "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
            .formatted(path, authorization)
            .getBytes(ISO_8859_1));
    String status = line();
    body().readAllBytes();
    return Integer.parseInt(status.split(" ", 3)[1]);
  }

  /** The body of an answer as it comes; to be read to its end before the next request. */
  InputStream open(String path) throws IOException {
    out.write(
        "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
            .formatted(path, authorization)
            .getBytes(ISO_8859_1));
    return answer();
  }

  private InputStream answer() throws IOException {
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
    return body();
  }

  private Body body() throws IOException {
    long length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        length = CHUNKED;
      }
    }
    return new Body(length);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** A body of a length that was told, or in chunks. */
  private final class Body extends InputStream {
    private final boolean isChunked;
    private long left;
    private boolean atEnd;

    Body(long length) {
      isChunked = length == CHUNKED;
      left = Math.max(0, length);
      atEnd = length == 0;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0 && isChunked && !atEnd) {
        beginChunk();
      }
      if (atEnd) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(left, length));
      if (count < 0) {
        throw new IOException("the connection ended in a body");
      }
      left -= count;
      if (left == 0) {
        endPart();
      }
      return count;
    }

    private void beginChunk() throws IOException {
      left = Long.parseLong(line().strip(), 16);
      if (left == 0) {
        line();
        atEnd = true;
      }
    }

    private void endPart() throws IOException {
      if (isChunked) {
        line();
      } else {
        atEnd = true;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
