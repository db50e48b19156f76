package io.clientele.access.signins;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.SecondFactor;
import io.clientele.access.secondfactor.SecondFactorSecrets;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningOutRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final Cause CAUSE = Cause.of("ann");

  private static final MadeWith FIRST_PASSWORD =
      new MadeWith(ann("hash", null).passwordMark().orElseThrow(), null, NOW);

  private final LoginsInMemory logins = new LoginsInMemory();
  private final TurnedClock clock = TurnedClock.standingAt(NOW);
  private final Kept signIns = new Kept();
  private final SigningOut signingOut =
      new SigningOut(
          signIns,
          logins,
          new StandingRule(
              new SecondStep(
                  logins,
                  login -> false,
                  new SecondFactorSecrets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                  GuessesInMemory.at(clock),
                  clock),
              clock),
          clock);

  @BeforeEach
  void ann() {
    logins.put(ann("hash", null));
    var web = "clientele-web";
    signIns.asked("s1", "ann", FIRST_PASSWORD, web, "Firefox on Windows", NOW);
    signIns.asked("s2", "ann", FIRST_PASSWORD, web, "Chrome on Android", NOW.plusSeconds(1));
    signIns.asked("s3", "bob", FIRST_PASSWORD, web, "Safari on macOS", NOW);
  }

  private static Login ann(String hash, @Nullable SecondFactor factor) {
    return new Login(
        "ann", "a@x", "a@x", "Ann", hash, true, null, 1, List.of(), List.of(), 0L, factor, null,
        null, null, List.of());
  }

  private Login login() {
    return logins.byId("ann").orElseThrow();
  }

  @Test
  @DisplayName("ACC-8a ending one sign-in ends its tokens and leaves the others signed in")
  void one() {
    var mark = login().passwordMark();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isTrue();
    assertThat(signIns.isEnded("s1")).isTrue();
    assertThat(signIns.isEnded("s2")).isFalse();
    assertThat(login().rights()).isEqualTo(2);
    assertThat(login().passwordMark()).isEqualTo(mark);
    assertThat(signingOut.of("ann")).extracting(SignIn::id).containsExactly("s2");
  }

  @Test
  @DisplayName("ACC-8a nobody ends a sign-in of somebody else, or one twice")
  void notTheirs() {
    assertThat(signingOut.end("s3", "ann", CAUSE)).isFalse();
    assertThat(signIns.isEnded("s3")).isFalse();
    assertThat(signingOut.end("none", "ann", CAUSE)).isFalse();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isTrue();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isFalse();
    assertThat(login().rights()).isEqualTo(2);
  }

  @Test
  @DisplayName("ACC-8a signing out everywhere ends them all, also those nobody knows of")
  void everywhere() {
    var mark = login().passwordMark();
    signingOut.everywhere("ann", CAUSE);
    assertThat(login().passwordMark()).isNotEqualTo(mark);
    assertThat(login().rights()).isEqualTo(2);
    assertThat(signingOut.of("ann")).isEmpty();
    assertThat(signIns.isEnded("s3")).isFalse();
  }

  @Test
  @DisplayName("ACC-8a after a new password only what signed in with it is listed")
  void newPassword() {
    logins.put(ann("another hash", null));
    assertThat(signingOut.of("ann")).isEmpty();
    var mark = login().passwordMark().orElseThrow();
    signIns.madeWith("s2", new MadeWith(mark, null, NOW));
    assertThat(signingOut.of("ann")).extracting(SignIn::id).containsExactly("s2");
  }

  @Test
  @DisplayName("ACC-8a with a second factor only what has shown that one is listed")
  void anotherFactor() {
    var factor = new SecondFactor("sealed", null, 1, List.of(), null);
    logins.put(ann("hash", factor));
    assertThat(signingOut.of("ann")).isEmpty();
    signIns.madeWith(
        "s1", new MadeWith(FIRST_PASSWORD.password(), factor.mark().orElseThrow(), NOW));
    signIns.madeWith("s2", new MadeWith(FIRST_PASSWORD.password(), "that of an older one", NOW));
    assertThat(signingOut.of("ann")).extracting(SignIn::id).containsExactly("s1");
  }

  @Test
  @DisplayName("ACC-8a a sign-in is listed as long as it is accepted: thirty days")
  void tooOld() {
    clock.turn(StandingRule.LONGEST.minusMillis(1));
    assertThat(signingOut.of("ann")).hasSize(2);
    clock.turn(Duration.ofMillis(1));
    assertThat(signingOut.of("ann")).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 of which the release before kept too little to tell is listed")
  void unknown() {
    var web = List.of("clientele-web");
    signIns.all.put("s4", new SignIn("s4", "ann", "Safari on iPhone", null, web, NOW, NOW));
    logins.put(ann("another hash", null));
    assertThat(signingOut.of("ann")).extracting(SignIn::id).containsExactly("s4");
  }

  @Test
  @DisplayName("ACC-8a who has no login, as a system has none, has no sign-ins")
  void nobody() {
    assertThat(signingOut.of("bob")).isEmpty();
    assertThat(signingOut.everywhere("bob", CAUSE)).isFalse();
  }

  private static final class Kept implements SignIns {

    private final Map<String, SignIn> all = new HashMap<>();
    private final List<String> ended = new ArrayList<>();

    @Override
    public void asked(
        String id, String login, MadeWith with, String client, String device, Instant now) {
      all.put(id, new SignIn(id, login, device, with, List.of(client), now, now));
    }

    @Override
    public void madeWith(String id, MadeWith with) {
      keep(id, with, Objects.requireNonNull(all.get(id)).lastUsedAt());
    }

    @Override
    public void used(String id, Instant now) {
      keep(id, Objects.requireNonNull(all.get(id)).with(), now);
    }

    private void keep(String id, @Nullable MadeWith with, Instant used) {
      var one = Objects.requireNonNull(all.get(id));
      all.put(
          id, new SignIn(id, one.login(), one.device(), with, one.clients(), one.begunAt(), used));
    }

    @Override
    public boolean isEnded(String id) {
      return ended.contains(id);
    }

    @Override
    public List<SignIn> of(String login) {
      return all.values().stream()
          .filter(one -> one.login().equals(login) && !isEnded(one.id()))
          .toList();
    }

    @Override
    public boolean end(String id, String login, Instant now) {
      var one = all.get(id);
      return one != null && one.login().equals(login) && !isEnded(id) && ended.add(id);
    }
  }
}
