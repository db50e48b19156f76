package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Ends;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndsKeptTest {

  @Test
  @DisplayName("BEY-4 an end is kept with the tokens it came with; none is told of what is over")
  void kept_with_tokens() {
    try (var bureau = new Bureau()) {
      var now = bureau.clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var hard = now.plus(Duration.ofDays(1_825));
      bureau.provider.ends = new Ends(now.plus(Duration.ofDays(101)), hard);
      var id = bureau.signIn("p1");
      var tokens = bureau.instance();
      assertThat(tokens.ends(id)).isEqualTo(bureau.provider.ends);

      bureau.clock.turn(Duration.ofMinutes(40));
      bureau.provider.ends = new Ends(now.plus(Duration.ofDays(102)), null);
      tokens.with(id, access -> access);
      assertThat(tokens.ends(id)).isEqualTo(new Ends(bureau.provider.ends.unused(), hard));

      var mark = bureau.mark(id);
      bureau.refreshing.refresh(id, "another");
      assertThat(bureau.find(id).holds(mark)).isTrue();
      bureau.authorisations.command(
          id,
          Cause.of("test"),
          before -> Objects.requireNonNull(before).refuseForGood(mark),
          Authorisation::told);
      assertThat(tokens.ends(id)).isNull();
    }
  }
}
