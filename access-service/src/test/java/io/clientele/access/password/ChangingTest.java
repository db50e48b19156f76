package io.clientele.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.PlainHashing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangingTest {

  private static final String OLD = "the horse I had";
  private static final String NEW = "another horse entirely";

  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final LoginsInMemory logins = new LoginsInMemory();
  private final PlainHashing hashing = new PlainHashing();
  private final List<String> changed = new ArrayList<>();
  private final Changing changing =
      new Changing(
          logins,
          new PresentPassword(GuessesInMemory.at(clock), hashing),
          hashing,
          changed::add,
          clock);

  @BeforeEach
  void ann() {
    logins.put(login("hash of " + OLD));
  }

  private static Login login(@Nullable String hash) {
    return new Login(
        "l1", "ann@x.example", "ann@x.example", "Ann", hash, true, null, 1, List.of(), List.of());
  }

  private List<String> change(String typed, String fresh) {
    return reasons(
        changing.change(
            logins.byId("l1").orElseThrow(),
            typed,
            fresh,
            GuessesInMemory.STRANGER,
            Cause.of("anonymous")));
  }

  private static List<String> reasons(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name() + " " + one.field()).toList();
  }

  private String hash() {
    return String.valueOf(logins.byId("l1").orElseThrow().passwordHash());
  }

  @Test
  @DisplayName("ACC-8a whoever knows the present password sets another, and it is mailed")
  void changes() {
    assertThat(change(OLD, NEW)).isEmpty();
    assertThat(hash()).isEqualTo("hash of " + NEW);
    assertThat(changed).containsExactly("l1");
    assertThat(logins.withNotices(9)).hasSize(1);
  }

  @Test
  @DisplayName("ACC-8a what is wrong with the new password is told first, and costs no guess")
  void faults() {
    var work =
        hashing.workOf(
            () -> {
              for (var i = 0; i < 9; i++) {
                assertThat(change("wrong", "short")).containsExactly("PASSWORD_TOO_SHORT password");
              }
            });
    assertThat(work).isZero();
    assertThat(change(OLD, NEW)).isEmpty();
  }

  @Test
  @DisplayName("ACC-9 a wrong present password is counted, and changes nothing")
  void wrong() {
    for (var i = 0; i < 5; i++) {
      assertThat(change("wrong", NEW)).containsExactly("PASSWORD_WRONG present");
    }
    var work =
        hashing.workOf(
            () -> assertThat(change(OLD, NEW)).containsExactly("GUESSED_TOO_OFTEN null"));
    assertThat(work).as("it was not looked at").isZero();
    assertThat(hash()).isEqualTo("hash of " + OLD);
    clock.turn(Duration.ofSeconds(1));
    assertThat(change(OLD, NEW)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a of two who change it at once the slower is told, and changes nothing")
  void overtaken() {
    hashing.afterNextMatch(
        () ->
            logins.change(
                "l1",
                Cause.of("l1"),
                one ->
                    NewCredentials.passwordChanged(
                        one, "hash of " + OLD, "hash of the faster", clock.instant())));
    assertThat(change(OLD, NEW)).containsExactly("CHANGED_MEANWHILE null");
    assertThat(hash()).isEqualTo("hash of the faster");
    assertThat(changed).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a login without a password gets none by way of the present one")
  void none() {
    logins.put(login(null));
    assertThat(change("", NEW)).containsExactly("PASSWORD_WRONG present");
    assertThat(hash()).isEqualTo("null");
  }
}
