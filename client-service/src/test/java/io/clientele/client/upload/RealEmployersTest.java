package io.clientele.client.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What real companies are called is no reason to refuse them. */
class RealEmployersTest {

  private static final int MANY = 500;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-3 500 real employers are uploaded in each region's template, and once")
  void real_employers_are_uploaded(Region region) throws IOException {
    var names = names();
    var rows =
        IntStream.range(0, MANY)
            .mapToObj(i -> SomeRow.called(names.get(i)).coded("E" + i).in(region))
            .toList();
    try (var uploads = Uploads.of(SomePractice.of(region), MANY)) {
      var outcomes = uploads.uploaded("u1", rows);
      assertThat(outcomes).extracting(RowOutcome::effect).containsOnly(Effect.CHANGE);
      assertThat(uploads.there()).isEqualTo(MANY);
      var last = requireNonNull(outcomes.getLast().subject());
      assertThat(requireNonNull(uploads.clients.find(last).state()).businessName())
          .isEqualTo(names.get(MANY - 1));
      assertThat(uploads.uploaded("u2", rows))
          .extracting(RowOutcome::effect)
          .containsOnly(Effect.UNCHANGED);
    }
  }

  /** Spread over the whole list. */
  private static List<String> names() throws IOException {
    var file =
        requireNonNull(
            RealEmployersTest.class.getResourceAsStream("/roster/uk-employer-names.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      var all = reader.lines().toList();
      return IntStream.range(0, MANY).mapToObj(i -> all.get(i * (all.size() / MANY))).toList();
    }
  }
}
