package io.clientele.access.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.password.PresentPassword;
import io.clientele.access.team.Member;
import io.clientele.access.team.Team;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergingTest {

  private static final ShownLogin BOTH = new ShownLogin("mine", "", "b@x.example", "other", "");

  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final LoginsInMemory logins = new LoginsInMemory();
  private final PlainHashing hashing = new PlainHashing();
  private final Guesses guesses = GuessesInMemory.at(clock);
  private final Map<String, String> codes = new HashMap<>();
  private final List<String> changed = new ArrayList<>();
  private final TeamsInMemory teams = new TeamsInMemory();
  private final Merging merging =
      new Merging(
          logins,
          new PresentPassword(guesses, hashing),
          (login, field, code, who, cause) ->
              code.equals(codes.getOrDefault(login.id(), code))
                  ? Optional.empty()
                  : Optional.of(SecondProof.notProven(field)),
          guesses,
          hashing,
          new Merges(logins, new AccessesInMemory(), teams, changed::add, clock));

  @BeforeEach
  void two() {
    logins.put(login("a", "hash of mine"));
    logins.put(login("b", "hash of other"));
  }

  private static Login login(String id, @Nullable String hash) {
    var email = id + "@x.example";
    var at = new ClientMembership("client-of-" + id, ClientRole.BUSINESS_USER, null);
    return new Login(id, email, email, "Ann", hash, true, null, 1, List.of(), List.of(at));
  }

  private List<String> merge(ShownLogin shown) {
    return merge(shown, "attempt");
  }

  private List<String> merge(ShownLogin shown, String attempt) {
    return reasons(
        merging.merge(
            logins.byId("a").orElseThrow(),
            shown,
            attempt,
            GuessesInMemory.STRANGER,
            Cause.of("a")));
  }

  private static List<String> reasons(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name() + " " + one.field()).toList();
  }

  private boolean gone() {
    return LoginMerge.isGone(logins.byId("b").orElseThrow());
  }

  @Test
  @DisplayName("ACC-6 who shows both logins has them merged, and a repeat is answered as before")
  void merges() {
    assertThat(merge(BOTH)).isEmpty();
    assertThat(gone()).isTrue();
    assertThat(logins.byId("a").orElseThrow().clients())
        .extracting(ClientMembership::client)
        .containsExactlyInAnyOrder("client-of-a", "client-of-b");
    assertThat(changed).contains("a", "b");
    var work = hashing.workOf(() -> assertThat(merge(BOTH)).isEmpty());
    assertThat(work).as("nothing is asked again").isZero();
    assertThat(merge(BOTH, "another")).containsExactly("OTHER_LOGIN_NOT_PROVEN password");
  }

  @Test
  @DisplayName("ACC-6 the login that stays is in the teams of the one that goes")
  void inTeams() {
    var there = new Member("b", "boss", clock.instant());
    teams.all.put("t1", new Team("t1", "p1", "Payroll", "p1/payroll", List.of(there), false));
    merge(BOTH);
    assertThat(teams.with("b")).isEmpty();
    assertThat(teams.with("a")).extracting(Team::id).containsExactly("t1");
  }

  @Test
  @DisplayName("ACC-6 a login is not merged with itself, however its email is written")
  void itself() {
    var work =
        hashing.workOf(
            () ->
                assertThat(merge(new ShownLogin("mine", "", " A@X.example ", "mine", "")))
                    .containsExactly("SAME_LOGIN email"));
    assertThat(work).isZero();
  }

  @Test
  @DisplayName("ACC-6 who cannot show the first login is not helped to guess at the second")
  void first() {
    var work =
        hashing.workOf(
            () ->
                assertThat(merge(new ShownLogin("wrong", "", "b@x.example", "other", "")))
                    .containsExactly("PASSWORD_WRONG present"));
    assertThat(work).as("the other password was not looked at").isOne();
    codes.put("a", "1");
    assertThat(merge(BOTH)).containsExactly("SECOND_FACTOR_NOT_PROVEN code");
    assertThat(gone()).isFalse();
  }

  @Test
  @DisplayName("ACC-6 the other login is shown by its password and its second factor")
  void second() {
    assertThat(merge(new ShownLogin("mine", "", "b@x.example", "wrong", "")))
        .containsExactly("OTHER_LOGIN_NOT_PROVEN password");
    codes.put("b", "2");
    assertThat(merge(BOTH)).containsExactly("SECOND_FACTOR_NOT_PROVEN otherCode");
    assertThat(gone()).isFalse();
    assertThat(merge(new ShownLogin("mine", "", "b@x.example", "other", "2"))).isEmpty();
    assertThat(gone()).isTrue();
  }

  @Test
  @DisplayName("ACC-9 an email nobody has costs the work, and is answered, as one somebody has")
  void unknown() {
    logins.put(login("c", null));
    for (var email : List.of("b@x.example", "nobody@x.example", "c@x.example", "no address")) {
      var work =
          hashing.workOf(
              () ->
                  assertThat(merge(new ShownLogin("mine", "", email, "wrong", "")))
                      .containsExactly("OTHER_LOGIN_NOT_PROVEN password"));
      assertThat(work).as(email).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("ACC-9 guesses at the other login are counted at it")
  void counted() {
    for (var i = 0; i < 5; i++) {
      merge(new ShownLogin("mine", "", "b@x.example", "wrong", ""));
    }
    assertThat(merge(BOTH)).containsExactly("GUESSED_TOO_OFTEN null");
    assertThat(gone()).isFalse();
  }

  @Test
  @DisplayName("ACC-6 a password that changes while it is shown merges nothing")
  void overtaken() {
    hashing.afterNextMatch(
        () ->
            logins.change(
                "a",
                Cause.of("a"),
                one ->
                    NewCredentials.passwordChanged(
                        one, "hash of mine", "hash of newer", clock.instant())));
    assertThat(merge(BOTH)).containsExactly("MERGE_NOT_NOW null");
    assertThat(gone()).isFalse();
  }
}
