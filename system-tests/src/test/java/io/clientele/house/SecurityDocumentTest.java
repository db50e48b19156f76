package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.house.SecurityDocument.Row;
import io.clientele.house.SecurityDocument.State;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecurityDocumentTest {

  /**
   * How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0 has, in the chapters of
   * authentication, sessions, self-contained tokens and OAuth; in each they come before those of
   * level 3.
   */
  private static final Map<String, Integer> LEVEL_2 =
      Map.ofEntries(
          Map.entry("6.1", 3),
          Map.entry("6.2", 11),
          Map.entry("6.3", 3),
          Map.entry("6.4", 4),
          Map.entry("6.5", 5),
          Map.entry("6.6", 3),
          Map.entry("6.8", 3),
          Map.entry("7.1", 3),
          Map.entry("7.2", 4),
          Map.entry("7.3", 2),
          Map.entry("7.4", 5),
          Map.entry("7.5", 2),
          Map.entry("7.6", 2),
          Map.entry("9.1", 3),
          Map.entry("9.2", 4),
          Map.entry("10.1", 2),
          Map.entry("10.2", 2),
          Map.entry("10.3", 4),
          Map.entry("10.4", 11),
          Map.entry("10.5", 5),
          Map.entry("10.6", 2),
          Map.entry("10.7", 3));

  @Test
  @DisplayName("ACC-9 docs/security.md answers every requirement of the standard, each once")
  void every_requirement_is_answered() {
    var wanted =
        LEVEL_2.entrySet().stream()
            .flatMap(
                section ->
                    IntStream.rangeClosed(1, section.getValue())
                        .mapToObj(number -> section.getKey() + "." + number))
            .toList();

    assertThat(SecurityDocument.read())
        .extracting(Row::requirement)
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  @DisplayName("ACC-9 docs/security.md names tests that there are, at all that it says is met")
  void named_tests_are_there() {
    var tests = SecurityDocument.tests();

    assertThat(SecurityDocument.read())
        .allSatisfy(
            row -> {
              assertThat(tests).as(row.requirement()).containsAll(row.provenBy());
              assertThat(row.how()).as(row.requirement()).isNotEmpty();
              assertThat(row.state() == State.MET && row.provenBy().isEmpty())
                  .as("%s is met, but nothing proves it", row.requirement())
                  .isFalse();
            });
  }
}
