package dev.wallboard.api.access.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.model.WallClock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/**
 * The audit log as a file, a JSON object a line:
 *
 * <pre>
 *   {"time":"2026-11-25T03:00:00Z","account":"1","by":"operator","action":"key.create",
 *    "subject":"3f9a…","name":"reports"}
 * </pre>
 *
 * <p>It is opened for each line, so that it may be moved away at any time, and synced. A line that
 * cannot be written goes to the server's log.
 */
public final class AuditFile implements AuditLog {

  private static final Logger LOG = System.getLogger(AuditFile.class.getName());

  private final Path path;
  private final WallClock clock;

  /**
   * @param clock that of the world, whatever metrics go by
   */
  public AuditFile(Path path, WallClock clock) {
    this.path = path;
    this.clock = clock;
  }

  @Override
  public synchronized void note(AuditEntry entry) {
    byte[] line = JsonBytes.of(json -> write(entry, json));
    try (FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC)) {
      ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      LOG.log(
          Level.ERROR,
          "cannot write to the audit log {0} ({1}): {2}",
          path,
          e,
          new String(line, UTF_8));
    }
  }

  private void write(AuditEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("time", Instant.ofEpochMilli(clock.nowEpochMillis()).toString());
    json.writeStringField("account", entry.accountId());
    json.writeStringField("by", entry.by());
    json.writeStringField("action", entry.action());
    json.writeStringField("subject", entry.subject());
    for (Map.Entry<String, String> detail : entry.details().entrySet()) {
      json.writeStringField(detail.getKey(), detail.getValue());
    }
    json.writeEndObject();
  }
}
