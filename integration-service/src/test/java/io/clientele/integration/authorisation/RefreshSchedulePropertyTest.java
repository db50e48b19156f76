package io.clientele.integration.authorisation;

import static io.clientele.integration.authorisation.AuthorisationTest.MINUTE;
import static io.clientele.integration.authorisation.AuthorisationTest.NOW;
import static io.clientele.integration.authorisation.AuthorisationTest.granted;
import static io.clientele.integration.authorisation.AuthorisationTest.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationExpired;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random schedules of what providers answer, and when; late answers included. */
class RefreshSchedulePropertyTest {

  /** What comes back from a refresh. */
  enum Answer {
    TOKENS,
    REFUSED,
    PASSING_FAULT
  }

  /**
   * One refresh.
   *
   * @param behind with how many tokens before the newest it was asked: 0 as it should be
   * @param after how many seconds after the one before
   */
  record Step(Answer answer, int behind, int after) {}

  @Provide
  Arbitrary<List<Step>> schedules() {
    return Combinators.combine(
            Arbitraries.of(Answer.class),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 90))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 2000)
  @Label("INT-7 a newer token is never replaced by an older one, whatever comes late")
  void a_newer_token_is_never_replaced(@ForAll("schedules") List<Step> schedule) {
    var run = new Run();
    for (var step : schedule) {
      var before = run.stored();
      run.play(step);
      var after = run.stored();
      if (after != null && !Objects.equals(before, after)) {
        // What replaced it came for it, and for nothing that had been stored before it.
        assertThat(run.lastAsked).isEqualTo(before);
        assertThat(step.answer).isEqualTo(Answer.TOKENS);
      }
    }
  }

  @Property(tries = 2000)
  @Label("INT-7 it is expired exactly when the stored token is refused, and again a minute later")
  void it_is_expired_exactly_when_it_should_be(@ForAll("schedules") List<Step> schedule) {
    var run = new Run();
    @Nullable Instant firstRefusal = null;
    var over = false;
    for (var step : schedule) {
      var stored = run.stored();
      run.play(step);
      var asked = run.lastAsked;
      if (over || !Objects.equals(asked, stored)) {
        continue;
      }
      switch (step.answer) {
        case TOKENS -> firstRefusal = null;
        case REFUSED -> {
          if (firstRefusal == null) {
            firstRefusal = run.now;
          } else {
            over = !run.now.isBefore(firstRefusal.plus(MINUTE));
          }
        }
        case PASSING_FAULT -> {}
      }
      assertThat(run.authorisation.tokens() == null).isEqualTo(over);
    }
    assertThat(run.expirations).isEqualTo(over ? 1 : 0);
  }

  /** An authorisation under a schedule. */
  private static final class Run {
    private final List<String> issued = new ArrayList<>(List.of("one"));
    private Authorisation authorisation = granted();
    private Instant now = NOW;
    private int expirations;
    private String lastAsked = "one";

    @Nullable String stored() {
      var tokens = authorisation.tokens();
      return tokens == null ? null : tokens.mark();
    }

    void play(Step step) {
      now = now.plusSeconds(step.after);
      lastAsked = issued.get(Math.max(0, issued.size() - 1 - step.behind));
      switch (step.answer) {
        case TOKENS -> {
          // Whether or not it is kept, the provider has issued it.
          var fresh = "t" + issued.size();
          take(authorisation.renew(lastAsked, tokens(fresh), now));
          if (authorisation.holds(fresh)) {
            issued.add(fresh);
          }
        }
        case REFUSED -> take(authorisation.refuse(lastAsked, now, MINUTE));
        case PASSING_FAULT -> {} // decides nothing, so there is nothing to call
      }
    }

    private void take(Decision<Authorisation, AuthorisationEvent> decision) {
      if (decision instanceof Decision.Done<Authorisation, AuthorisationEvent> done) {
        authorisation = done.next();
        expirations +=
            (int) done.events().stream().filter(AuthorisationExpired.class::isInstance).count();
      }
    }
  }
}
