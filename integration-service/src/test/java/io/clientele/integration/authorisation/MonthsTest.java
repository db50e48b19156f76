package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation.Status;
import io.clientele.integration.provider.Shipped;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.guard.ShippedLimits;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-ins that nobody uses for months, at providers that let an unused one die after a while. */
class MonthsTest {

  /** The software, its tokens' life, and the days after which an unused one is dead. */
  static Stream<Arguments> providers() {
    return Stream.of(
        Arguments.of(Software.XERO, Duration.ofMinutes(30), 60),
        Arguments.of(Software.QUICKBOOKS, Duration.ofHours(1), 100),
        Arguments.of(Software.SAGE, Duration.ofMinutes(5), 31),
        Arguments.of(Software.FREEAGENT, Duration.ofDays(7), 7305),
        Arguments.of(Software.KASHFLOW, Duration.ofMinutes(45), null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("providers")
  @DisplayName("INT-7 a sign-in nobody uses is kept alive for months, inside its provider's window")
  void kept_alive_for_months(Software software, Duration life, @Nullable Integer window) {
    var town = new Town(software, Bureau.keys(0), ShippedLimits::paces);
    town.provider.life = life;
    town.provider.rest = Shipped.rest(software);
    town.provider.window = window == null ? null : Duration.ofDays(window);
    var id = town.signIn(life.dividedBy(2));
    var round = town.instance();
    for (var hour = 0; hour < 120 * 24; hour++) {
      round.run();
      town.clock.turn(Duration.ofHours(1));
    }
    assertThat(town.get(id).status()).isEqualTo(Status.ACTIVE);

    // Nobody is there for long, but not for too long.
    town.clock.turn(
        window == null ? Duration.ofDays(700) : Duration.ofDays(window - 2).minus(life));
    asleep(town, round);
    assertThat(town.get(id).status()).isEqualTo(Status.ACTIVE);
    assertThat(town.expired).isEmpty();
    if (window != null) {
      town.clock.turn(Duration.ofDays(window + 1));
      asleep(town, round);
      assertThat(town.expired).containsExactly(id);
    }
  }

  /** The first minutes of somebody who was asleep. */
  private static void asleep(Town town, RefreshRound round) {
    for (var second = 0; second < 200; second++) {
      round.run();
      town.clock.turn(Duration.ofSeconds(1));
    }
  }
}
