package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private static final String PLAYED =
      "standalone/launcher/src/main/java/io/clientele/standalone/journey/Journey.java";
  private static final Pattern PLAYED_STEP = Pattern.compile("\\bstep\\(\\s*\"([^\"]+)\"");
  private static final Pattern TOLD_STEP = Pattern.compile("(?m)^(\\d+)\\. \\*\\*(.+?)\\.\\*\\* ");

  @Test
  @DisplayName("OPS-1 the README of standalone tells every step of the demo, as the demo prints it")
  void the_readme_tells_every_step() {
    var played = found(PLAYED, PLAYED_STEP, 1);
    assertThat(played).isNotEmpty();
    assertThat(found("standalone/README.md", TOLD_STEP, 2)).isEqualTo(played);
    assertThat(found("standalone/README.md", TOLD_STEP, 1))
        .as("their numbers")
        .isEqualTo(numbersTo(played.size()));
  }

  private static List<String> found(String file, Pattern wanted, int group) {
    return wanted
        .matcher(House.read(House.root().resolve(file)))
        .results()
        .map(one -> one.group(group))
        .toList();
  }

  private static List<String> numbersTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }
}
