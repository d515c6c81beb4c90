package dev.wallboard.engine;

import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import dev.wallboard.model.Keyed;
import dev.wallboard.model.QueueState;
import dev.wallboard.model.QueueState.OfSkill;
import dev.wallboard.model.TimeFrame;
import java.util.ArrayList;
import java.util.List;

/** Answers how queues are now (spec: Current Queue State). */
final class QueueStateReader {

  private final LedgerView view;

  QueueStateReader(LedgerView view) {
    this.view = view;
  }

  QueueState read(IdFilter filter, long now) {
    List<Keyed<OfSkill>> skills =
        filter.given().map(ids -> ofGiven(ids, now)).orElseGet(() -> ofAll(now));
    return new QueueState(skills, totals(skills));
  }

  private List<Keyed<OfSkill>> ofGiven(IdSet ids, long now) {
    List<Keyed<OfSkill>> skills = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      int number = view.skillIds().find(ids.get(i));
      OfSkill state =
          number == DenseIds.NONE ? OfSkill.NONE : stateOf(view.skills().get(number), now);
      skills.add(new Keyed<>(ids.get(i), state));
    }
    return skills;
  }

  private List<Keyed<OfSkill>> ofAll(long now) {
    List<Keyed<OfSkill>> skills = new ArrayList<>();
    for (int number : Selection.ascending(IdFilter.ALL, view.skillIds())) {
      Skill skill = view.skills().get(number);
      OfSkill state = stateOf(skill, now);
      if (!state.equals(OfSkill.NONE)) {
        skills.add(new Keyed<>(skill.id(), state));
      }
    }
    return skills;
  }

  private OfSkill stateOf(Skill skill, long now) {
    List<TimeFrame> data = skill.dataWithin(view.floorEpochMillis(), now + 1);
    if (data.isEmpty() || data.get(data.size() - 1).toEpochMillis() <= now) {
      return OfSkill.NONE;
    }
    long waitingSince = skill.line().longestWaitSince(now);
    return new OfSkill(
        view.slotsOf(skill).at(now),
        skill.line().size().levelAt(now),
        waitingSince == Long.MAX_VALUE ? -1 : now - waitingSince);
  }

  private static OfSkill totals(List<Keyed<OfSkill>> skills) {
    long slots = 0;
    long size = 0;
    long maxWaitMillis = -1;
    for (Keyed<OfSkill> skill : skills) {
      slots += Math.max(0, skill.value().availableSlots());
      size += Math.max(0, skill.value().queueSize());
      maxWaitMillis = Math.max(maxWaitMillis, skill.value().maxWaitMillis());
    }
    return new OfSkill(slots, size, maxWaitMillis);
  }
}
