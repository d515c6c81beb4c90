package dev.wallboard.api.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wallboard.api.json.JsonBytes;
import dev.wallboard.model.Concurrency;
import dev.wallboard.model.Directory;
import dev.wallboard.model.IdFilter;
import dev.wallboard.model.IdSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryFormTest {

  private static final Directory TWO_FLOORS =
      new Directory(
          List.of(named(104, "Money desk"), new Directory.Named(105, Optional.empty())),
          List.of(agent(7, "Ann", 3, 104, 105), agent(8, "Bo", 4, 105), agent(9, "Cy", 3)),
          List.of(named(3, "First floor"), named(4, "Second floor")),
          List.of(named(12, "Lunch")));

  private static Directory.Named named(long id, String name) {
    return new Directory.Named(id, Optional.of(name));
  }

  private static Directory.OfAgent agent(long id, String name, long groupId, long... skillIds) {
    return new Directory.OfAgent(
        id, Optional.of(name), IdSet.of(skillIds), OptionalLong.of(groupId), Concurrency.of(2));
  }

  private static String written(IdFilter skillIds, Set<DirectoryPart> parts) {
    DirectoryForm form = new DirectoryForm(skillIds, parts);
    return new String(JsonBytes.of(json -> form.write(json, TWO_FLOORS)), UTF_8);
  }

  @Test
  void allIsListed() {
    assertThat(written(IdFilter.ALL, EnumSet.allOf(DirectoryPart.class)))
        .isEqualTo(
            "{\"skills\":[{\"id\":\"104\",\"name\":\"Money desk\"},{\"id\":\"105\"}],"
                + "\"agents\":[{\"id\":\"7\",\"name\":\"Ann\",\"skillIds\":[\"104\",\"105\"],\"groupId\":\"3\",\"maximum\":2},"
                + "{\"id\":\"8\",\"name\":\"Bo\",\"skillIds\":[\"105\"],\"groupId\":\"4\",\"maximum\":2},"
                + "{\"id\":\"9\",\"name\":\"Cy\",\"skillIds\":[],\"groupId\":\"3\",\"maximum\":2}],"
                + "\"groups\":[{\"id\":\"3\",\"name\":\"First floor\"},{\"id\":\"4\",\"name\":\"Second floor\"}],"
                + "\"reasons\":[{\"id\":\"12\",\"name\":\"Lunch\"}]}");
  }

  @Test
  void ofSomeSkillsTheirAgentsAndTheseOnesGroupsAreListed() {
    assertThat(written(IdFilter.of(104), EnumSet.allOf(DirectoryPart.class)))
        .isEqualTo(
            "{\"skills\":[{\"id\":\"104\",\"name\":\"Money desk\"}],"
                + "\"agents\":[{\"id\":\"7\",\"name\":\"Ann\",\"skillIds\":[\"104\",\"105\"],\"groupId\":\"3\",\"maximum\":2}],"
                + "\"groups\":[{\"id\":\"3\",\"name\":\"First floor\"}],"
                + "\"reasons\":[{\"id\":\"12\",\"name\":\"Lunch\"}]}");
  }

  @Test
  void listsThatAreNotAskedForAreNotThere() {
    assertThat(written(IdFilter.of(105), EnumSet.of(DirectoryPart.SKILLS)))
        .isEqualTo("{\"skills\":[{\"id\":\"105\"}]}");
  }
}
