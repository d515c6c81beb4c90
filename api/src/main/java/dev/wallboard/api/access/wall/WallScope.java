package dev.wallboard.api.access.wall;

import dev.wallboard.api.access.AccessRequest;
import dev.wallboard.api.access.Cookies;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.BoardItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What boards show, and so what a screen that shows them may ask for (docs/dashboard-api.md, Wall
 * links): what does not surely ask for that is not covered.
 *
 * @param isWholeAccount whether anything on them is about all skills
 * @param skillIds the skills that things on them are about, where they are not about all
 * @param hasAgents whether anything on them is about agents
 */
record WallScope(boolean isWholeAccount, Set<String> skillIds, boolean hasAgents) {

  private static final Set<String> OF_AGENTS = Set.of("agents", "occupancy");
  private static final Set<String> OF_SKILLS =
      Set.of("queuehealth", "queuestate", "engactivity", "sla", "servicelevel");

  WallScope {
    skillIds = Set.copyOf(skillIds);
  }

  static WallScope of(List<Board> boards) {
    List<BoardItem> showing =
        boards.stream()
            .flatMap(board -> board.items().stream())
            .filter(WallScope::showsFigures)
            .toList();
    Set<String> skills = new HashSet<>();
    showing.forEach(
        item -> item.scope().skillIds().ifPresent(ids -> ids.forEach(id -> skills.add("" + id))));
    return new WallScope(
        showing.stream().anyMatch(item -> item.scope().skillIds().isEmpty()),
        skills,
        showing.stream().anyMatch(item -> item.what().filter(OF_AGENTS::contains).isPresent()));
  }

  private static boolean showsFigures(BoardItem item) {
    return switch (item.kind()) {
      case VERDICT, TILE, CHART, TABLE -> true;
      case TEXT, CLOCK -> false;
    };
  }

  /** Whether a request only reads what the boards show. */
  boolean covers(AccessRequest request, String accountId) {
    return Cookies.isReading(request)
        && call(request.rawPath(), accountId)
            .filter(call -> covers(call, request.rawQuery()))
            .isPresent();
  }

  /** What a path calls, as it would stand behind the account; empty for what no wall calls. */
  private static Optional<String> call(String path, String accountId) {
    String operations = "/operations/api/account/" + accountId + "/";
    if (path.equals("/wfm/api/account/" + accountId + "/agent-states")) {
      return Optional.of("agent-states");
    }
    return path.startsWith(operations)
        ? Optional.of(path.substring(operations.length()))
        : Optional.empty();
  }

  private boolean covers(String call, String rawQuery) {
    Optional<QueryPairs> query = QueryPairs.parse(rawQuery);
    if (query.isEmpty()) {
      return false;
    }
    return switch (call) {
      case "thresholds" -> true;
      case "directory" ->
          coversSkills(query.get()) && (hasAgents || isAboutSkillsAlone(query.get()));
      case "agentactivity", "agent-states" -> hasAgents;
      case "stream" -> query.get().values("call").stream().allMatch(this::coversCall);
      default -> OF_SKILLS.contains(call) && coversSkills(query.get());
    };
  }

  /** A call as it stands in a stream: {@code queuehealth?v=1&timeframe=60}. */
  private boolean coversCall(String call) {
    int mark = call.indexOf('?');
    String name = mark < 0 ? call : call.substring(0, mark);
    return !name.equals("stream") && covers(name, mark < 0 ? "" : call.substring(mark + 1));
  }

  private boolean coversSkills(QueryPairs query) {
    if (query.says("agentIds") && !hasAgents) {
      return false;
    }
    return isWholeAccount || isAboutOwnSkills(query.values("skillIds"));
  }

  private static boolean isAboutSkillsAlone(QueryPairs query) {
    return query.values("only").equals(List.of("skills"));
  }

  /** The call for the names of what is shown; empty if nothing that has a name is. */
  Optional<String> directory() {
    if (!isWholeAccount && skillIds.isEmpty()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    if (!isWholeAccount) {
      parameters.add("skillIds=" + skillIds.stream().sorted().collect(Collectors.joining(",")));
    }
    if (!hasAgents) {
      parameters.add("only=skills");
    }
    return Optional.of(
        parameters.isEmpty() ? "directory" : "directory?" + String.join("&", parameters));
  }

  private boolean isAboutOwnSkills(List<String> values) {
    return values.size() == 1 && skillIds.containsAll(List.of(values.get(0).split(",", -1)));
  }
}
