package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern EVENT = Pattern.compile("`(\\w+\\.v\\d+)`");
  private static final Set<String> HEARD = Set.of("practice", "subscription", "client");

  @Test
  @DisplayName("GTW-4 the README's table names exactly the events of the contracts")
  void the_table_names_exactly_the_events() throws IOException {
    var rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("| hears "))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> List.of(line.split("\\|", -1)))
            .toList();
    assertThat(events(rows, 1))
        .isEqualTo(
            news(
                Stream.of("access", "subscription", "client")
                    .flatMap(owner -> Contracts.examples(owner).stream())
                    .filter(example -> HEARD.contains(example.subjectType()))));
    assertThat(events(rows, 3)).isEqualTo(news(Contracts.examples("client").stream()));
  }

  private static Set<String> events(List<List<String>> rows, int column) {
    var names = new TreeSet<String>();
    rows.forEach(
        row ->
            EVENT.matcher(row.get(column)).results().forEach(found -> names.add(found.group(1))));
    return names;
  }

  private static Set<String> news(Stream<Example> examples) {
    var names = new TreeSet<String>();
    examples
        .map(Example::name)
        .filter(name -> !name.endsWith("Retold.v1") && !name.equals("RetellingEnded.v1"))
        .forEach(names::add);
    return names;
  }
}
