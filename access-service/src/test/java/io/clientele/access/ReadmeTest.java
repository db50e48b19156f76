package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern LAST_CELL = Pattern.compile("\\| (\\w+\\.v\\d+) \\|");

  @Test
  @DisplayName("GTW-4 the README says exactly the events the contracts say")
  void says() throws Exception {
    var readme = Files.readString(Path.of("README.md"));
    assertThat(readme).contains("| hears | therefore | says |");
    var said =
        LAST_CELL
            .matcher(readme)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    var published =
        Contracts.examples("access").stream()
            .map(Example::name)
            .filter(name -> !name.endsWith("Retold.v1") && !name.equals("RetellingEnded.v1"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said).isEqualTo(published);
  }
}
