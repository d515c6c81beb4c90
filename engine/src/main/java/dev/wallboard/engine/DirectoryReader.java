package dev.wallboard.engine;

import dev.wallboard.model.Directory;
import dev.wallboard.model.Directory.Named;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.TimeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers what there is, and what it is called (spec: Integrations, Directory). */
final class DirectoryReader {

  private final LedgerView view;
  private final long now;

  private final SortedMap<Long, Optional<String>> skills = new TreeMap<>();
  private final SortedMap<Long, Optional<String>> groups = new TreeMap<>();
  private final SortedMap<Long, Optional<String>> reasons = new TreeMap<>();
  private final List<Directory.OfAgent> agents = new ArrayList<>();

  DirectoryReader(LedgerView view, long now) {
    this.view = view;
    this.now = now;
  }

  Directory read() {
    view.skills().forEach(this::addSkill);
    for (int number : view.agentIds().ascending()) {
      addAgent(view.agents().get(number));
    }
    name(view.skillNames(), skills);
    name(view.groupNames(), groups);
    name(view.reasonNames(), reasons);
    return new Directory(listOf(skills), agents, listOf(groups), listOf(reasons));
  }

  private void addSkill(Skill skill) {
    List<TimeFrame> data = skill.dataWithin(view.floorEpochMillis(), now + 1);
    if (!data.isEmpty() && data.get(data.size() - 1).toEpochMillis() > now) {
      skills.put(skill.id(), Optional.empty());
    }
  }

  private void addAgent(Agent agent) {
    if (!agent.isKnown(view.floorEpochMillis(), now)) {
      return;
    }
    Profile profile = agent.profileAt(now);
    IdSet skillIds =
        IdSet.of(Arrays.stream(profile.skills()).mapToLong(view.skillIds()::idOf).toArray());
    agents.add(
        new Directory.OfAgent(
            agent.id(), agent.nameAt(now), skillIds, profile.groupId(), profile.maxConcurrency()));
    skillIds.stream().forEach(id -> skills.put(id, Optional.empty()));
    profile.groupId().ifPresent(id -> groups.put(id, Optional.empty()));
    agent.reasonsWithin(
        view.floorEpochMillis(), now, reasonId -> reasons.put(reasonId, Optional.empty()));
  }

  private void name(Names.Seen names, SortedMap<Long, Optional<String>> named) {
    for (int number = 0; number < names.histories().size(); number++) {
      Optional<String> name = names.at(number, now);
      if (name.isPresent()) {
        named.put(names.ids().idOf(number), name);
      }
    }
  }

  private static List<Named> listOf(SortedMap<Long, Optional<String>> named) {
    return named.entrySet().stream()
        .map(entry -> new Named(entry.getKey(), entry.getValue()))
        .toList();
  }
}
