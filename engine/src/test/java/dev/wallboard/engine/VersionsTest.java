package dev.wallboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final class Numbered extends Version<Numbered> {
    private final String name;

    Numbered(String name) {
      this.name = name;
    }

    @Override
    Numbered successor() {
      return new Numbered(name + "'");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final Versions<Numbered> versions =
      new Versions<>(number -> new Numbered(String.valueOf(number)));

  @Test
  void ownOneIsTheSameUntilItIsSeen() {
    Numbered one = versions.own(1);
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.own(1)).isSameAs(one);
    assertThat(versions.seen()).hasToString("[0, 1]");
    assertThat(versions.own(1)).isNotSameAs(one).hasToString("1'");
  }

  @Test
  void whatIsSeenStaysAsItIs() {
    versions.growTo(2);
    List<Numbered> seen = versions.seen();
    versions.own(0);
    versions.own(2);
    assertThat(seen).hasToString("[0, 1]");
    assertThat(versions.seen()).hasToString("[0', 1, 2]");
  }

  @Test
  void sameListAsLongAsNothingIsOwned() {
    versions.growTo(2);
    List<Numbered> seen = versions.seen();
    assertThat(versions.seen()).isSameAs(seen);
    versions.own(0);
    assertThat(versions.seen()).isNotSameAs(seen);
  }
}
