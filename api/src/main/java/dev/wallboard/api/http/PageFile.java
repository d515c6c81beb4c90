package dev.wallboard.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the dashboard, as it goes out: plain and packed, with the type it has by its name and
 * an {@code ETag} made of its bytes.
 */
final class PageFile {

  private static final int SMALLEST_WORTH_PACKING_BYTES = 1_000;

  /** Compressed already. */
  private static final String FONT = ".woff2";

  private final CharSequence contentType;
  private final Buffer plain;
  private final Buffer packed;
  private final String tag;

  private PageFile(CharSequence contentType, Buffer plain, Buffer packed, String tag) {
    this.contentType = contentType;
    this.plain = plain;
    this.packed = packed;
    this.tag = tag;
  }

  /** A file of this name. */
  static PageFile of(String name, byte[] bytes) {
    Buffer plain = Buffer.buffer(bytes);
    boolean isWorthPacking = bytes.length >= SMALLEST_WORTH_PACKING_BYTES && !name.endsWith(FONT);
    return new PageFile(
        HttpHeaders.createOptimized(contentType(name)),
        plain,
        isWorthPacking ? Buffer.buffer(pack(bytes)) : plain,
        Digest.of(List.of(bytes)));
  }

  private static String contentType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "text/plain; charset=utf-8"; // LICENSE, NOTICE
    };
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("there is room for all that is packed", e);
    }
    return out.toByteArray();
  }

  /** The whole file, in the coding the client likes; or that it is the one the client has. */
  Reply reply(AcceptedCodings codings, @Nullable String known) {
    boolean isPacked = codings.gzip() && packed != plain;
    String etag = isPacked ? '"' + tag + "-gzip\"" : '"' + tag + '"';
    boolean isKnown = known != null && known.contains(tag);
    Buffer body = isPacked ? packed : plain;
    return new Reply(
            isKnown ? 304 : 200,
            contentType,
            isKnown ? Buffer.buffer() : body,
            isPacked,
            List.of(),
            false)
        .with(HttpHeaders.ETAG, etag);
  }
}
