package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasTest {

  private static final Pattern NAME = Pattern.compile("io\\.clientele\\.[a-z]+\\.(\\S+)");

  @DisplayName("GTW-4 the README of each service tells what it hears and says")
  @ParameterizedTest(name = "GTW-4 the README of {0}-service tells what it hears and says")
  @ValueSource(strings = {"access", "client", "integration", "invitation", "subscription"})
  void the_readme_tells_what_a_service_hears_and_says(String service) {
    var canvas = Canvas.in(House.read(House.root().resolve(service + "-service/README.md")));

    assertThat(canvas.says()).as("says").isEqualTo(published(service, name -> true));
    assertThat(canvas.hears()).as("hears").isEqualTo(wanted(service + "-service"));
  }

  @Test
  @DisplayName("GTW-4 a table that leaves an event out is noticed")
  void a_table_that_leaves_an_event_out_is_noticed() {
    var readme =
        """
        | hears | therefore | says |
        | --- | --- | --- |
        | `Asked.v1` | it answers | `Answered.v1`, `Counted.v2` |

        | `Elsewhere.v1` | in another | table |
        """;
    assertThat(Canvas.in(readme))
        .isEqualTo(new Canvas(Set.of("Asked.v1"), Set.of("Answered.v1", "Counted.v2")));
  }

  /** The news of an owner: what is retold is no news. */
  private static Set<String> published(String owner, Predicate<String> wanted) {
    var names = new TreeSet<String>();
    for (var file : contracts(owner + "/")) {
      var name = file.getFileName().toString();
      if (name.endsWith(".example.json") && wanted.test(House.read(file))) {
        names.add(name.substring(0, name.length() - ".example.json".length()));
      }
    }
    names.removeIf(name -> name.contains("Retold.") || name.startsWith("RetellingEnded."));
    return names;
  }

  /** A projection hears every event of its subject, a reaction the one of its type. */
  private static Set<String> wanted(String service) {
    var names = new TreeSet<String>();
    for (var file : contracts("wanted-by/" + service + "/")) {
      var wish = House.read(file);
      var type = NAME.matcher(value(wish, "type"));
      if (type.matches()) {
        names.add(type.group(1));
      } else {
        var subject = "\"subject\": \"" + value(wish, "subject") + "/";
        var owner = value(wish, "topic").replace("clientele.", "");
        names.addAll(published(owner, example -> example.contains(subject)));
      }
    }
    return names;
  }

  private static String value(String yaml, String key) {
    return yaml.lines()
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static java.util.List<Path> contracts(String below) {
    return House.files(path -> path.startsWith("contracts/" + below));
  }
}
