package dev.wallboard.lab.oracle;

import dev.wallboard.lab.oracle.EventSet.Planned;
import dev.wallboard.lab.oracle.EventWriter.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Seeded sets of 200 to 2,000 events that a server would admit in the order of their arrival. Each
 * seed gives the same lines on every machine.
 */
public final class EventSets {
  /** How a set is spread over time and over engagements, agents and skills. */
  private enum Profile {
    MINUTES(20, 15 * Instants.MINUTE, 55),
    HOUR(15, 70 * Instants.MINUTE, 60),
    DAY(15, 25 * Instants.HOUR, 65),
    LIVES(20, 20 * Instants.DAY, 85),
    AGENTS(10, 3 * Instants.HOUR, 35),
    WINDOWS(12, 48 * Instants.HOUR + 10 * Instants.MINUTE, 60),
    GAPS(8, 60 * Instants.HOUR, 45);

    final int weight;
    final long span;
    final int engagementPercent;

    Profile(int weight, long span, int engagementPercent) {
      this.weight = weight;
      this.span = span;
      this.engagementPercent = engagementPercent;
    }
  }

  /** How late the events of a set come. */
  private enum Delivery {
    PROMPT,
    WITHIN_AN_HOUR,
    MIXED,
    LATE
  }

  /** The generator's own rough idea of where an engagement is. */
  private static final class Life {
    String id;
    long cursor;
    long lastEffect;
    long endedAt = Long.MIN_VALUE;
    char state = 'n';
    long skill;
    long agent;
    boolean phone;
    boolean forgotten;
  }

  private static final long FIRST_DAY = Instants.parse("2026-11-21T00:00:00Z");
  private static final List<Long> SKILLS =
      List.of(-1L, 4L, 153L, 15L, -7L, 0L, 9_007_199_254_740_993L, 3L, Long.MIN_VALUE, 200L);
  private static final List<Long> AGENTS =
      List.of(2L, 10L, 9L, -5L, 70L, 71L, Long.MAX_VALUE, 72L, 73L, 74L, 75L, 76L);
  private static final List<Long> GROUPS = List.of(1L, 2L, -3L);
  private static final List<Long> CENTRES = List.of(8L, -1L, 12L);
  private static final List<Long> REASONS = List.of(2_642_559_712L, 5L, -2L, 40L);
  private static final String[] STATES = {"online", "online", "away", "back-soon", "logged-off"};
  private static final String[] ODD_IDS = {"Ünï", "\u0001\"\\", "😀/é", "ﬀ", " E", "e"};

  private final SplittableRandom random;
  private final EventWriter writer;
  private final long seed;
  private final Profile profile;
  private final Delivery delivery;
  private final long start;
  private final long end;
  private final int size;
  private final List<Long> skills;
  private final List<Long> agents;
  private final List<Life> lives = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private int nextId;

  private EventSets(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.writer = new EventWriter(random.split());
    this.profile = profile();
    this.delivery = delivery();
    this.start = FIRST_DAY + random.nextLong(2 * Instants.DAY);
    this.end = start + profile.span / 2 + random.nextLong(profile.span / 2);
    double u = random.nextDouble();
    this.size = 200 + (int) (1800 * u * u * u * u);
    this.skills = pick(SKILLS, profile == Profile.GAPS ? 6 : 2, SKILLS.size());
    this.agents = pick(AGENTS, 2, profile == Profile.AGENTS ? AGENTS.size() : 6);
  }

  public static EventSet generate(long seed) {
    return new EventSets(seed).generate();
  }

  private Profile profile() {
    int dice = random.nextInt(100);
    for (Profile candidate : Profile.values()) {
      dice -= candidate.weight;
      if (dice < 0) {
        return candidate;
      }
    }
    throw new IllegalStateException("the weights make no 100");
  }

  private Delivery delivery() {
    int dice = random.nextInt(10);
    if (dice < 6) {
      return dice < 3 ? Delivery.PROMPT : Delivery.WITHIN_AN_HOUR;
    }
    return dice < 8 ? Delivery.MIXED : Delivery.LATE;
  }

  private List<Long> pick(List<Long> pool, int least, int most) {
    List<Long> left = new ArrayList<>(pool);
    int count = least + random.nextInt(most - least + 1);
    while (left.size() > count) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }

  private EventSet generate() {
    logIn();
    while (drafts.size() < size) {
      int before = drafts.size();
      if (chance(profile.engagementPercent)) {
        engagementStep();
      } else {
        otherEvent();
      }
      if (drafts.size() > before && chance(10)) {
        companion(drafts.get(drafts.size() - 1));
      }
    }
    List<Planned> planned = new ArrayList<>();
    drafts.forEach(draft -> planned.add(plan(draft, writer.write(draft))));
    repeats(planned);
    planned.sort(Comparator.comparingLong(Planned::arrivalMillis));
    return new EventSet(
        seed, profile + "/" + delivery, List.copyOf(planned), skills, agents, GROUPS, CENTRES);
  }

  private void repeats(List<Planned> planned) {
    int count = drafts.size() / 12;
    for (int i = 0; i < count; i++) {
      int which = random.nextInt(drafts.size());
      Draft draft = drafts.get(which);
      planned.add(plan(draft, chance(30) ? planned.get(which).line() : writer.write(draft)));
    }
  }

  // Agents, and profiles of all kinds.

  private void logIn() {
    for (long agent : agents) {
      if (chance(profile == Profile.GAPS ? 20 : 80)) {
        long at = near(start + random.nextLong(Instants.MINUTE));
        add(EventType.AGENT_PROFILE, at, agentProfile(agent));
        add(EventType.AGENT_STATE, at, members("agentId", agent, "state", "online"));
      }
    }
  }

  private void otherEvent() {
    int dice = random.nextInt(100);
    long at = anyInstant();
    if (profile == Profile.GAPS && dice < 60) {
      shortLogin(at);
    } else if (dice < 55) {
      add(EventType.AGENT_STATE, at, agentState(oneOf(agents)));
    } else if (dice < 88) {
      add(EventType.AGENT_PROFILE, at, agentProfile(oneOf(agents)));
    } else if (dice < 95) {
      add(EventType.SKILL_PROFILE, at, members("skillId", oneOf(skills), "name", name()));
    } else if (dice < 97) {
      add(EventType.GROUP_PROFILE, at, members("groupId", oneOf(GROUPS), "name", name()));
    } else {
      add(EventType.REASON_PROFILE, at, members("reasonId", oneOf(REASONS), "name", name()));
    }
  }

  private void shortLogin(long at) {
    long agent = oneOf(agents);
    long skill = oneOf(skills);
    if (chance(50)) {
      add(
          EventType.AGENT_PROFILE,
          at,
          members("agentId", agent, "skillIds", new ArrayList<>(List.of(skill))));
    }
    add(EventType.AGENT_STATE, at, members("agentId", agent, "state", "online"));
    long off = near(at + 1 + random.nextLong(5 * Instants.MINUTE));
    add(EventType.AGENT_STATE, off, members("agentId", agent, "state", "logged-off"));
  }

  private Map<String, Object> agentState(long agent) {
    String state = STATES[random.nextInt(STATES.length)];
    Map<String, Object> members = members("agentId", agent, "state", state);
    if (state.equals("away") && chance(70)) {
      members.put("reasonId", oneOf(REASONS));
    }
    return members;
  }

  private Map<String, Object> agentProfile(long agent) {
    Map<String, Object> members = members("agentId", agent);
    if (chance(20)) {
      members.put("name", name());
    }
    if (chance(60)) {
      members.put("skillIds", chance(5) ? new ArrayList<>() : pick(skills, 1, skills.size()));
    }
    if (chance(40)) {
      members.put("groupId", oneOf(GROUPS));
    }
    if (chance(65)) {
      int dice = random.nextInt(100);
      members.put(
          "maxConcurrency",
          dice < 15 ? Event.UNLIMITED : dice < 25 ? (Object) 0L : (Object) maximum(dice));
    }
    return members;
  }

  private long maximum(int dice) {
    return dice > 97 ? Integer.MAX_VALUE : 1 + random.nextLong(4);
  }

  private String name() {
    return "Name " + (char) ('a' + random.nextInt(3)) + (chance(5) ? "\n\u001f\"" : "");
  }

  // Engagements.

  private void engagementStep() {
    if (lives.size() < 3 || (lives.size() < 40 && chance(12))) {
      lives.add(newLife());
    }
    Life life = oneOf(lives);
    if (life.cursor > end || life.forgotten) {
      lives.remove(life);
      return;
    }
    if (chance(15)) {
      noise(life);
    } else {
      plausible(life);
    }
  }

  private Life newLife() {
    Life life = new Life();
    life.id = chance(5) ? ODD_IDS[random.nextInt(ODD_IDS.length)] : "E-" + nextId++;
    life.cursor = anyInstant();
    life.phone = chance(30);
    return life;
  }

  private void plausible(Life life) {
    int dice = random.nextInt(100);
    step(life);
    switch (life.state) {
      case 'n' -> {
        if (dice < 10 && !life.phone) {
          message(life);
        } else if (dice < 78) {
          queued(life);
        } else {
          connected(life);
        }
      }
      case 'q' -> {
        if (dice < 10 && !life.phone) {
          message(life);
        } else if (dice < 60) {
          connected(life);
        } else if (dice < 70) {
          queued(life);
        } else if (dice < 78) {
          transferred(life);
        } else {
          over(life, dice < 92 ? EventType.ABANDONED : EventType.CLOSED);
        }
      }
      case 'c' -> {
        if (dice < 30 && !life.phone) {
          message(life);
        } else if (dice < 50) {
          transferred(life);
        } else if (dice < 66) {
          connected(life);
        } else {
          over(life, dice < 95 ? EventType.CLOSED : EventType.ABANDONED);
        }
      }
      default -> afterEnd(life, dice);
    }
    if (profile == Profile.LIVES && life.state != 'e' && chance(14)) {
      fallSilent(life);
    }
  }

  private void afterEnd(Life life, int dice) {
    boolean long24 = profile.span > Instants.DAY;
    if (dice < 15 || long24) {
      if (long24 && dice >= 30) {
        life.cursor = life.endedAt + Instants.DAY + (dice < 50 ? 0 : dice < 70 ? 1 : dice % 3 - 1);
        if (dice > 85) {
          life.cursor += random.nextLong(Instants.DAY);
        }
        if (life.cursor > life.endedAt + Instants.DAY) {
          life.state = 'n';
        }
      }
      if (life.cursor <= end) {
        noise(life);
      }
    } else {
      lives.remove(life);
    }
  }

  /** Nothing more, or the next event about the instant of the end by silence. */
  private void fallSilent(Life life) {
    long silent = life.lastEffect + Oracle.DEFAULT_SILENCE_MILLIS;
    if (chance(20) || silent > end) {
      life.forgotten = true;
      return;
    }
    life.cursor = silent + (chance(50) ? 0 : random.nextLong(-1, 2));
    if (chance(80)) {
      noise(life);
    }
    if (life.cursor >= silent) {
      life.state = 'e';
      life.endedAt = silent;
    }
  }

  private void noise(Life life) {
    switch (random.nextInt(6)) {
      case 0 -> queued(life);
      case 1 -> connected(life);
      case 2 -> message(life);
      case 3 -> transferred(life);
      case 4 -> over(life, EventType.ABANDONED);
      default -> over(life, EventType.CLOSED);
    }
  }

  private void queued(Life life) {
    long skill = life.state == 'q' && chance(40) ? life.skill : oneOf(skills);
    Map<String, Object> members = members("engagementId", life.id, "skillId", skill);
    if (chance(50)) {
      members.put("chatCenterId", oneOf(CENTRES));
    }
    add(EventType.QUEUED, life.cursor, members);
    if (life.state == 'n' || life.state == 'q' && skill != life.skill) {
      effect(life, 'q', skill);
    }
  }

  private void connected(Life life) {
    long agent = life.state == 'c' && chance(20) ? life.agent : oneOf(agents);
    Map<String, Object> members = members("engagementId", life.id, "agentId", agent);
    if (chance(45)) {
      members.put("skillId", oneOf(skills));
    }
    add(EventType.CONNECTED, life.cursor, members);
    if (life.state != 'e' && (life.state != 'c' || agent != life.agent)) {
      effect(life, 'c', life.skill);
      life.agent = agent;
    }
  }

  private void message(Life life) {
    add(
        EventType.MESSAGE,
        life.cursor,
        members("engagementId", life.id, "from", chance(50) ? "visitor" : "agent"));
  }

  private void transferred(Life life) {
    long skill = chance(30) ? life.skill : oneOf(skills);
    Map<String, Object> members = members("engagementId", life.id, "skillId", skill);
    boolean toAgent = chance(45);
    long agent = chance(25) ? life.agent : oneOf(agents);
    if (toAgent) {
      members.put("agentId", agent);
    }
    add(EventType.TRANSFERRED, life.cursor, members);
    if (life.state == 'c') {
      effect(life, toAgent ? 'c' : 'q', skill);
      life.agent = toAgent ? agent : life.agent;
    } else if (life.state == 'q' && skill != life.skill) {
      effect(life, 'q', skill);
    }
  }

  private void over(Life life, EventType type) {
    Map<String, Object> members = members("engagementId", life.id);
    if (type == EventType.CLOSED && chance(45)) {
      members.put("interactive", chance(50));
    }
    add(type, life.cursor, members);
    if (life.state == 'q' || life.state == 'c') {
      life.state = 'e';
      life.endedAt = life.cursor;
    }
  }

  private static void effect(Life life, char state, long skill) {
    life.state = state;
    life.skill = skill;
    life.lastEffect = life.cursor;
  }

  // Instants.

  private void step(Life life) {
    life.cursor = Math.max(life.cursor, near(life.cursor + stepMillis()));
  }

  private long stepMillis() {
    int dice = random.nextInt(100);
    if (dice < 8) {
      return 0;
    } else if (dice < 12) {
      return random.nextLong(3);
    } else if (dice < 35) {
      return random.nextLong(4 * Instants.SECOND);
    } else if (dice < 70) {
      return random.nextLong(2 * Instants.MINUTE);
    } else if (dice < 92 || profile.span < 2 * Instants.HOUR) {
      return random.nextLong(10 * Instants.MINUTE);
    }
    return dice < 98
        ? random.nextLong(3 * Instants.HOUR)
        : random.nextLong(Math.min(profile.span, 3 * Instants.DAY));
  }

  /** Anywhere in the span, or about its end and the instants 24 h and 48 h before it. */
  private long anyInstant() {
    if (profile == Profile.WINDOWS || (profile == Profile.GAPS && chance(30))) {
      long about = end - Instants.DAY * random.nextInt(3);
      return near(about + random.nextLong(-8 * Instants.MINUTE, 3 * Instants.MINUTE));
    }
    return near(start + random.nextLong(end - start));
  }

  /** The instant itself, or one of note close by. */
  private long near(long t) {
    int dice = random.nextInt(100);
    if (dice < 50) {
      return t;
    } else if (dice < 62) {
      return Math.floorDiv(t, 2_000) * 2_000 + random.nextInt(-1, 2);
    } else if (dice < 74) {
      return Math.floorDiv(t, 2_000) * 2_000;
    } else if (dice < 84 && near(t, Instants.bucketStart(t))) {
      return Instants.bucketStart(t) + (dice < 80 ? 0 : random.nextInt(-1, 2));
    } else if (!drafts.isEmpty()) {
      long other = drafts.get(random.nextInt(drafts.size())).time();
      return near(t, other) ? other : t;
    }
    return t;
  }

  private boolean near(long t, long other) {
    return Math.abs(t - other) < Math.max(Instants.MINUTE, profile.span / 20);
  }

  // Ties, repeats and arrivals.

  /** Another event of the same engagement or agent at the same instant. */
  private void companion(Draft draft) {
    Map<String, Object> members = new LinkedHashMap<>(draft.members());
    switch (random.nextInt(4)) {
      case 0 -> drafts.add(new Draft(draft.type(), draft.time(), sequence(80), members));
      case 1 -> {
        vary(draft.type(), members);
        drafts.add(new Draft(draft.type(), draft.time(), draft.sequence(), members));
      }
      case 2 -> {
        vary(draft.type(), members);
        drafts.add(new Draft(draft.type(), draft.time(), sequence(80), members));
      }
      default -> otherType(draft);
    }
  }

  private void vary(EventType type, Map<String, Object> members) {
    switch (type) {
      case QUEUED, TRANSFERRED -> members.put("skillId", oneOf(skills));
      case CONNECTED -> members.put("agentId", oneOf(agents));
      case MESSAGE -> members.put("from", chance(50) ? "visitor" : "agent");
      case ABANDONED -> {}
      case CLOSED -> members.put("interactive", chance(50));
      case AGENT_STATE -> members.putAll(agentState((Long) members.get("agentId")));
      case AGENT_PROFILE -> members.putAll(agentProfile((Long) members.get("agentId")));
      case SKILL_PROFILE, GROUP_PROFILE, REASON_PROFILE -> members.put("name", name());
    }
    if (type == EventType.AGENT_STATE && !"away".equals(members.get("state"))) {
      members.remove("reasonId");
    }
  }

  private void otherType(Draft draft) {
    if (draft.type().isEngagement()) {
      Life stranger = new Life();
      stranger.id = (String) draft.members().get("engagementId");
      stranger.cursor = draft.time();
      stranger.state = 'e';
      stranger.skill = oneOf(skills);
      stranger.agent = oneOf(agents);
      noise(stranger);
    } else if (draft.type().isAgent()) {
      long agent = (Long) draft.members().get("agentId");
      add(
          draft.type() == EventType.AGENT_STATE ? EventType.AGENT_PROFILE : EventType.AGENT_STATE,
          draft.time(),
          draft.type() == EventType.AGENT_STATE ? agentProfile(agent) : agentState(agent));
    }
  }

  private void add(EventType type, long time, Map<String, Object> members) {
    drafts.add(new Draft(type, time, sequence(15), members));
  }

  private Long sequence(int percent) {
    if (!chance(percent)) {
      return null;
    }
    int dice = random.nextInt(12);
    return dice == 11 ? Long.MAX_VALUE : dice == 10 ? Long.MIN_VALUE : (Long) (dice % 6 - 2L);
  }

  private Planned plan(Draft draft, String line) {
    long arrival = draft.time() + lateness();
    long last = Instants.lastAdmissible(draft.time());
    return new Planned(line, draft.time(), Math.min(arrival, last));
  }

  private long lateness() {
    int dice = random.nextInt(100);
    return switch (delivery) {
      case PROMPT -> dice < 92 ? random.nextLong(2_000) : ahead();
      case WITHIN_AN_HOUR -> mixedLateness(Math.min(dice, 89));
      case MIXED -> mixedLateness(dice);
      case LATE -> dice < 85 ? random.nextLong(25 * Instants.HOUR) : mixedLateness(dice);
    };
  }

  private long mixedLateness(int dice) {
    if (dice < 55) {
      return random.nextLong(3_000);
    } else if (dice < 65) {
      return ahead();
    } else if (dice < 80) {
      return random.nextLong(5 * Instants.MINUTE);
    } else if (dice < 90) {
      return random.nextLong(Instants.HOUR);
    }
    return dice < 97 ? random.nextLong(Instants.DAY) : 25 * Instants.HOUR;
  }

  private long ahead() {
    return chance(20) ? -Instants.MAX_AHEAD : -1 - random.nextLong(Instants.MAX_AHEAD);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Map<String, Object> members(Object... namesAndValues) {
    return Json.object(namesAndValues);
  }
}
