package dev.wallboard.api.access.wall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.access.Requests;
import dev.wallboard.api.boards.Board;
import dev.wallboard.api.boards.BoardSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.api.boards.SaveRefused;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.RecordsInMemory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallScopeTest {

  private static final WallScope WHOLE = scope("{\"kind\":\"verdict\",@}");
  private static final WallScope TWO_SKILLS =
      scope("{\"kind\":\"tile\",\"metric\":\"waiting\",\"skillIds\":[\"104\",\"-1\"],@}");
  private static final WallScope AGENTS =
      scope("{\"kind\":\"table\",\"table\":\"agents\",\"skillIds\":[\"104\"],@}");

  /** What a board shows that has this item, its place put where the @ is. */
  private static WallScope scope(String item) {
    try {
      String placed = item.replace("@", "\"x\":0,\"y\":0,\"w\":1,\"h\":1");
      String text =
          "{\"name\":\"One\",\"items\":["
              + placed
              + ",{\"kind\":\"text\",\"text\":\"a\",\"x\":1,\"y\":0,\"w\":1,\"h\":1}"
              + ",{\"kind\":\"clock\",\"x\":2,\"y\":0,\"w\":1,\"h\":1}]}";
      Board board =
          new Boards(new RecordsInMemory(), () -> 0, () -> "id", BoardSettings.DEFAULTS)
              .create("1", Members.read(text.getBytes(UTF_8)), "")
              .document();
      return WallScope.of(List.of(board));
    } catch (WrongDocument | SaveRefused e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean covers(WallScope scope, String call) {
    return scope.covers(Requests.get("/operations/api/account/1/" + call).made(), "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuehealth?v=1&timeframe=60",
        "queuehealth?v=1&timeframe=60&skillIds=all",
        "queuestate?v=2&skillIds=7",
        "engactivity?v=1&timeframe=60&interval=5",
        "sla?v=1&timeframe=60",
        "servicelevel?v=1&timeframe=60",
        "thresholds",
        "directory?only=skills",
        "directory?skillIds=104&only=skills",
        "stream?every=2&call=queuestate%3Fv%3D2&call=servicelevel%3Fv%3D1%26timeframe%3D60"
      })
  void aBoardOfTheWholeAccountReadsOfAllSkills(String call) {
    assertThat(covers(WHOLE, call)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agentactivity?v=1&timeframe=60&agentIds=all",
        "engactivity?v=1&timeframe=60&agentIds=all",
        "engactivity?v=1&timeframe=60&agent%49ds=all",
        "agent-states",
        "directory",
        "directory?only=skills,agents",
        "directory?only=skills&only=agents",
        "stream?call=queuestate%3Fv%3D2&call=agent-states",
        "stream?call=stream%3Fcall%3Dqueuestate",
        "boards",
        "boards/floor",
        "wall-links",
        "nothing",
        "",
        "queuestate/",
        "queuestate?v=%zz"
      })
  void aBoardWithoutAgentsReadsNothingOfThemAndNothingElse(String call) {
    assertThat(covers(WHOLE, call)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuehealth?v=1&timeframe=60&skillIds=104",
        "queuehealth?v=1&timeframe=60&skillIds=104,-1",
        "queuehealth?v=1&timeframe=60&skillIds=-1%2C104",
        "queuehealth?v=1&timeframe=60&skill%49ds=104",
        "sla?v=1&timeframe=60&skillIds=104&groupIds=3",
        "stream?call=queuestate%3Fv%3D2%26skillIds%3D104",
        "directory?skillIds=104&only=skills",
        "directory?skillIds=-1,104&only=skills",
        "thresholds"
      })
  void aBoardOfSomeSkillsReadsOfThose(String call) {
    assertThat(covers(TWO_SKILLS, call)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queuehealth?v=1&timeframe=60",
        "queuehealth?v=1&timeframe=60&skillIds=",
        "queuehealth?v=1&timeframe=60&skillIds=all",
        "queuehealth?v=1&timeframe=60&skillIds=105",
        "queuehealth?v=1&timeframe=60&skillIds=104,105",
        "queuehealth?v=1&timeframe=60&skillIds=104,",
        "queuehealth?v=1&timeframe=60&skillIds=104&skillIds=105",
        "queuehealth?v=1&timeframe=60&skillIds=104&skill%49ds=105",
        "queuehealth?v=1&timeframe=60&skillids=104",
        "queuehealth?v=1&timeframe=60&skillIds=+104",
        "queuehealth?v=1&timeframe=60&skillIds=0104",
        "queuestate?v=2",
        "directory",
        "directory?only=skills",
        "directory?skillIds=105&only=skills",
        "directory?skillIds=104",
        "stream?call=queuestate%3Fv%3D2%26skillIds%3D104&call=queuestate%3Fv%3D2",
        "stream?call=queuestate%3Fv%3D2%26skillIds%3D104%2526skillIds%3D105",
        "agentactivity?v=1&timeframe=60&agentIds=all"
      })
  void andOfNoOthers(String call) {
    assertThat(covers(TWO_SKILLS, call)).isFalse();
  }

  @Test
  void theNamesOfWhatIsShownAreCovered() {
    assertThat(WHOLE.directory()).contains("directory?only=skills");
    assertThat(TWO_SKILLS.directory()).contains("directory?skillIds=-1,104&only=skills");
    assertThat(AGENTS.directory()).isPresent();
    for (WallScope scope : List.of(WHOLE, TWO_SKILLS, AGENTS)) {
      assertThat(covers(scope, scope.directory().orElseThrow())).isTrue();
    }
  }

  @Test
  void aBoardWithAgentsReadsOfThemToo() {
    assertThat(covers(AGENTS, "directory?skillIds=104")).isTrue();
    assertThat(covers(AGENTS, "agentactivity?v=1&timeframe=60&agentIds=all")).isTrue();
    assertThat(covers(AGENTS, "agent-states")).isTrue();
    assertThat(covers(AGENTS, "engactivity?v=1&timeframe=60&skillIds=104&agentIds=7")).isTrue();
    assertThat(AGENTS.covers(Requests.get("/wfm/api/account/1/agent-states").made(), "1")).isTrue();
    assertThat(WHOLE.covers(Requests.get("/wfm/api/account/1/agent-states").made(), "1")).isFalse();
  }

  @Test
  void aBoardThatShowsNoFiguresReadsNone() {
    WallScope clock = scope("{\"kind\":\"clock\",@}");
    assertThat(covers(clock, "queuestate?v=2")).isFalse();
    assertThat(covers(clock, "thresholds")).isTrue();
  }

  @Test
  void onlyReadingIsCoveredAndOnlyAtTheOwnAccount() {
    Requests request = Requests.get("/operations/api/account/1/queuestate?v=2");
    assertThat(WHOLE.covers(request.made(), "1")).isTrue();
    assertThat(WHOLE.covers(request.made(), "2")).isFalse();
    assertThat(WHOLE.covers(request.by("HEAD").made(), "1")).isTrue();
    assertThat(WHOLE.covers(request.by("POST").made(), "1")).isFalse();
    assertThat(WHOLE.covers(request.by("DELETE").made(), "1")).isFalse();
    assertThat(WHOLE.covers(Requests.get("/ingest/api/account/1/events").made(), "1")).isFalse();
  }
}
