package io.clientele.subscription.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayerTableTest {

  private static final Path TABLE = Path.of("src/test/resources/payer.csv");

  @ParameterizedTest(name = "{0} + {1}: {2}")
  @MethodSource("cells")
  @DisplayName("SUB-4 whoever pays and whatever happens, what follows is written down")
  void cell(Situation situation, Input input, String expected) {
    assertThat(Situation.of(situation.reached(Situation.YEARLY))).isEqualTo(situation);
    assertThat(said(input.to(situation))).isEqualTo(expected);
  }

  @Test
  @DisplayName("SUB-4 every situation and everything that can happen is in the table")
  void whole() {
    assertThat(rows().getFirst().subList(1, rows().getFirst().size()))
        .isEqualTo(Arrays.stream(Input.values()).map(Input::name).toList());
    assertThat(rows().stream().skip(1).map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Situation.values()).map(Situation::name).toList());
  }

  @Test
  @DisplayName("SUB-4 the README shows the table that is tested")
  void readme() throws IOException {
    var shown = Files.readString(Path.of("README.md"));
    for (var row : rows()) {
      assertThat(shown).contains("| " + String.join(" | ", row) + " |");
    }
  }

  static Stream<Arguments> cells() {
    var inputs = rows().getFirst();
    return rows().stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, row.size())
                    .mapToObj(
                        i ->
                            Arguments.of(
                                Situation.valueOf(row.getFirst()),
                                Input.valueOf(inputs.get(i)),
                                row.get(i))));
  }

  private static List<List<String>> rows() {
    try (var lines = Files.lines(TABLE)) {
      return lines.map(line -> List.of(line.split(","))).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(Decision<Paying, Happening> decision) {
    return switch (decision) {
      case Decision.Done<Paying, Happening> done -> Situation.of(done.next()).name();
      case Decision.Unchanged<Paying, Happening> same -> "=";
      case Decision.Refused<Paying, Happening> no -> "! " + no.why().getFirst().reason().name();
    };
  }
}
