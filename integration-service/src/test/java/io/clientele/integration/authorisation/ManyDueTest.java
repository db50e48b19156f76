package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Shipped;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.guard.ShippedLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two instances, in whose rounds very many are due in the same minute; with the limits shipped. */
class ManyDueTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Nobody's sign-in is used: so long their refresh tokens are good at least, unless told. */
  private static final int LONGEST_SECONDS = 4 * 3600;

  private static Town town(Software software) {
    return new Town(software, Bureau.keys(0), ShippedLimits::paces);
  }

  /** The software, how many calls a minute it may be asked, and its tokens' life. */
  static Stream<Arguments> providers() {
    return Stream.of(
        Arguments.of(Software.XERO, 700, Duration.ofMinutes(30)),
        Arguments.of(Software.QUICKBOOKS, 350, Duration.ofHours(1)),
        Arguments.of(Software.SAGE, 525, Duration.ofMinutes(5)),
        Arguments.of(Software.FREEAGENT, 15, Duration.ofDays(7)),
        Arguments.of(Software.KASHFLOW, 35, Duration.ofMinutes(45)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("providers")
  @DisplayName("INT-7 2,000 due in one minute stay below the provider's cap, and none expires")
  void many_due_in_one_minute(Software software, int aMinute, Duration life) {
    var town = town(software);
    town.provider.life = life;
    town.provider.rest = Shipped.rest(software);
    var allowed = Duration.ofSeconds(2000 * 60 / aMinute * 2);
    town.provider.window = allowed; // whoever is later is dead
    for (var i = 0; i < 2000; i++) {
      town.signIn(Duration.ofMillis(i * 30L));
    }
    var lastMinute = new ArrayDeque<Instant>();
    var most = new int[1];
    town.provider.refreshing =
        () -> {
          var now = town.clock.instant();
          lastMinute.add(now);
          while (lastMinute.getFirst().isBefore(now.minus(MINUTE).plusMillis(1))) {
            lastMinute.removeFirst();
          }
          most[0] = Math.max(most[0], lastMinute.size());
        };
    var first = marks(town);
    var took =
        rounds(town, () -> marks(town).entrySet().stream().noneMatch(first.entrySet()::contains));
    assertThat(most[0]).as("calls in a minute").isBetween(1, aMinute);
    assertThat(town.expired).isEmpty();
    assertThat(took).as("no slower than it must be").isLessThan((int) allowed.toSeconds());
  }

  @Test
  @DisplayName("INT-7 300 that are refused take no turn of 300 that live")
  void refused_ones_take_nobodys_turn() {
    var town = town(Software.QUICKBOOKS);
    var end = town.clock.instant().plus(Duration.ofMinutes(10));
    town.provider.life = Duration.ofMinutes(10);
    var live = new ArrayList<String>();
    var dead = new HashSet<String>();
    for (var i = 0; i < 300; i++) {
      live.add(town.signIn(Duration.ofMillis(i * 200L)));
      dead.add(town.token(town.signIn(Duration.ofMillis(i * 200L))));
    }
    town.provider.refreshing =
        () -> {
          if (dead.contains(town.provider.refreshed.getLast())) {
            throw new GrantRefused("withdrawn");
          }
        };
    var first = marks(town);
    rounds(town, () -> live.stream().noneMatch(id -> mark(town, id).equals(first.get(id))));
    assertThat(town.clock.instant()).as("all that live are refreshed").isBefore(end);
    rounds(town, () -> town.expired.size() == dead.size());
    assertThat(town.expired).doesNotHaveDuplicates().doesNotContainAnyElementsOf(live);
    assertThat(town.provider.refreshed.stream().filter(dead::contains)).hasSize(2 * dead.size());
  }

  @Test
  @DisplayName("INT-7 300 that fail and fail take no turn of 300 that live")
  void failing_ones_take_nobodys_turn() {
    var town = town(Software.QUICKBOOKS);
    var failing = new HashSet<String>();
    var live = new ArrayList<String>();
    for (var i = 0; i < 300; i++) {
      live.add(town.signIn(Duration.ofMillis(i * 200L)));
      failing.add(town.token(town.signIn(Duration.ofMillis(i * 200L))));
    }
    town.provider.refreshing =
        () -> {
          if (failing.contains(town.provider.refreshed.getLast())) {
            throw new Passing("500", null);
          }
        };
    var instances = List.of(town.instance(), town.instance());
    for (var second = 0; second < 2400; second++) {
      instances.get(second % 2).run();
      town.clock.turn(SECOND);
      if (second % 60 == 0 && second > 420) {
        var now = town.clock.instant();
        assertThat(live)
            .as("has a token after " + second + " s")
            .allMatch(id -> tokens(town, id).expiresAt().isAfter(now));
      }
    }
    assertThat(town.expired).isEmpty();
    assertThat(town.provider.refreshed.stream().filter(failing::contains).count())
        .as("tries of those that fail, in 40 minutes")
        .isLessThan(failing.size() * 20L);
  }

  /** Both instances, second by second, until that is so; how many seconds it took. */
  private static int rounds(Town town, Supplier<Boolean> until) {
    var instances = List.of(town.instance(), town.instance());
    for (var second = 0; second < LONGEST_SECONDS; second++) {
      instances.get(second % 2).run();
      town.clock.turn(SECOND);
      if (second % 30 == 0 && until.get()) {
        return second;
      }
    }
    throw new AssertionError("not within " + LONGEST_SECONDS + " s");
  }

  private static SealedTokens tokens(Town town, String id) {
    return Objects.requireNonNull(town.get(id).tokens());
  }

  private static String mark(Town town, String id) {
    return tokens(town, id).mark();
  }

  private static Map<String, @Nullable String> marks(Town town) {
    var marks = new HashMap<String, @Nullable String>();
    town.all.forEach((id, one) -> marks.put(id, one.tokens() == null ? null : one.tokens().mark()));
    return marks;
  }
}
