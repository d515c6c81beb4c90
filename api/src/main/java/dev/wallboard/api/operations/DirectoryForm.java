package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Directory;
import java.io.IOException;
import java.util.List;

/** What {@code directory} says (docs/reading.md, Directory). */
final class DirectoryForm {

  private DirectoryForm() {}

  static void write(JsonGenerator json, Directory directory) throws IOException {
    json.writeStartObject();
    writeNamed(json, "skills", directory.skills());
    json.writeArrayFieldStart("agents");
    for (Directory.OfAgent agent : directory.agents()) {
      writeAgent(json, agent);
    }
    json.writeEndArray();
    writeNamed(json, "groups", directory.groups());
    writeNamed(json, "reasons", directory.reasons());
    json.writeEndObject();
  }

  private static void writeNamed(JsonGenerator json, String member, List<Directory.Named> all)
      throws IOException {
    json.writeArrayFieldStart(member);
    for (Directory.Named named : all) {
      json.writeStartObject();
      json.writeStringField("id", Long.toString(named.id()));
      if (named.name().isPresent()) {
        json.writeStringField("name", named.name().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAgent(JsonGenerator json, Directory.OfAgent agent) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Long.toString(agent.id()));
    if (agent.name().isPresent()) {
      json.writeStringField("name", agent.name().get());
    }
    json.writeArrayFieldStart("skillIds");
    for (long skillId : agent.skillIds().stream().toArray()) {
      json.writeString(Long.toString(skillId));
    }
    json.writeEndArray();
    if (agent.groupId().isPresent()) {
      json.writeStringField("groupId", Long.toString(agent.groupId().getAsLong()));
    }
    writeMaximum(json, agent.maxConcurrency());
    json.writeEndObject();
  }

  private static void writeMaximum(JsonGenerator json, Concurrency maximum) throws IOException {
    if (maximum.unlimited()) {
      json.writeStringField("maximum", "unlimited");
    } else {
      json.writeNumberField("maximum", maximum.limit());
    }
  }
}
