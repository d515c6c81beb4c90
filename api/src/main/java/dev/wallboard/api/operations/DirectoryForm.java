package dev.wallboard.api.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.model.Directory;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code directory} says (docs/reading.md, Directory).
 *
 * @param skillIds the skills that are listed; if not all, agents only that hold one of them, and
 *     their groups
 * @param parts the lists there are
 */
record DirectoryForm(IdFilter skillIds, Set<DirectoryPart> parts) implements JsonForm<Directory> {

  @Override
  public void write(JsonGenerator json, Directory directory) throws IOException {
    List<Directory.OfAgent> agents =
        directory.agents().stream().filter(agent -> isListed(agent.skillIds())).toList();
    json.writeStartObject();
    writeNamed(
        json,
        DirectoryPart.SKILLS,
        directory.skills().stream().filter(skill -> skillIds.accepts(skill.id())).toList());
    if (parts.contains(DirectoryPart.AGENTS)) {
      json.writeArrayFieldStart(DirectoryPart.AGENTS.wireName());
      for (Directory.OfAgent agent : agents) {
        writeAgent(json, agent);
      }
      json.writeEndArray();
    }
    writeNamed(json, DirectoryPart.GROUPS, groups(directory, agents));
    writeNamed(json, DirectoryPart.REASONS, directory.reasons());
    json.writeEndObject();
  }

  private boolean isListed(IdSet skills) {
    return skillIds.all() || skills.stream().anyMatch(skillIds::accepts);
  }

  private List<Directory.Named> groups(Directory directory, List<Directory.OfAgent> agents) {
    if (skillIds.all()) {
      return directory.groups();
    }
    Set<Long> ofAgents = new HashSet<>();
    agents.forEach(agent -> agent.groupId().ifPresent(ofAgents::add));
    return directory.groups().stream().filter(group -> ofAgents.contains(group.id())).toList();
  }

  private void writeNamed(JsonGenerator json, DirectoryPart part, List<Directory.Named> all)
      throws IOException {
    if (!parts.contains(part)) {
      return;
    }
    json.writeArrayFieldStart(part.wireName());
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
    AgentStatesForm.writeMaximum(json, agent.maxConcurrency());
    json.writeEndObject();
  }
}
