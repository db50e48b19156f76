package io.clientele.access.login;

import static io.clientele.access.login.Ann.ADMIN;
import static io.clientele.access.login.Ann.ANN;
import static io.clientele.access.login.Ann.CAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.LoginGivenUp;
import io.clientele.access.login.LoginEvent.LoginsMerged;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginMergeTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:27.104Z");
  private static final Login BOB =
      new Login(
          "l2",
          "ann@cafe.example",
          "ann@cafe.example",
          "Ann",
          "other hash",
          true,
          null,
          7,
          List.of(
              new Membership("p1", Role.STANDARD, List.of("SEE_BILLING"), "i7"),
              new Membership("p3", Role.STANDARD, List.of(), "i8")),
          List.of(CAFE));

  private static Login done(Decision<Login, LoginEvent> decision) {
    return ((Decision.Done<Login, LoginEvent>) decision).next();
  }

  private static Login begun() {
    return done(LoginMerge.begin(ANN, "a1", "l2", LoginMerge.mark(ANN), NOW));
  }

  private static Decision<Login, LoginEvent> givenUp(Login login) {
    return LoginMerge.giveUp(login, "a1", "l1", LoginMerge.mark(login), null, NOW);
  }

  @Test
  @DisplayName("ACC-6 the login that stays has all memberships of both, and the stronger role")
  void everything() {
    var gone = givenUp(BOB);
    var taken = (Decision.Done<Login, LoginEvent>) LoginMerge.takeIn(begun(), done(gone), NOW);
    assertThat(taken.events()).containsExactly(new LoginsMerged("l1", "l2"));
    assertThat(taken.next().memberships())
        .containsExactlyInAnyOrder(
            new Membership("p1", Role.PRACTICE_ADMIN, List.of("SEE_BILLING"), ADMIN.invitation()),
            new Membership("p3", Role.STANDARD, List.of(), "i8"));
    assertThat(taken.next().clients()).containsExactly(CAFE);
    assertThat(taken.next().passwordMark()).isNotEqualTo(ANN.passwordMark());
    assertThat(taken.next().rights()).isGreaterThan(ANN.rights());
    assertThat(LoginMerge.takeIn(taken.next(), done(gone), NOW))
        .as("twice")
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-6 the stronger second factor stays: one's own, else that of the other login")
  void secondFactor() {
    var theirs = new SecondFactor("sealed for l2", null, 7, List.of("code"), null);
    var gone = done(givenUp(BOB.copy().secondFactor(theirs).made()));
    assertThat(gone.secondFactor()).isNull();
    var taken = done(LoginMerge.takeIn(begun(), gone, NOW));
    assertThat(taken.secondFactor()).isEqualTo(theirs);
    assertThat(LoginMerge.factorOwner(taken)).as("what it is sealed for").isEqualTo("l2");
    var own = new SecondFactor("sealed for l1", null, 9, List.of(), null);
    var kept = done(LoginMerge.takeIn(begun().copy().secondFactor(own).made(), gone, NOW));
    assertThat(kept.secondFactor()).isEqualTo(own);
    assertThat(LoginMerge.factorOwner(kept)).isEqualTo("l1");
  }

  @Test
  @DisplayName("ACC-6 the login that goes has nothing left: no email, no password, no account")
  void nothing() {
    var gone = (Decision.Done<Login, LoginEvent>) givenUp(BOB);
    assertThat(gone.events()).containsExactly(new LoginGivenUp("l2", "l1"));
    var left = gone.next();
    assertThat(left.emailKey()).doesNotContain("@");
    assertThat(left.passwordHash()).isNull();
    assertThat(left.accounts()).isEmpty();
    assertThat(left.rights()).isGreaterThan(BOB.rights());
    assertThat(LoginMerge.into(left)).contains("l1");
    assertThat(Objects.requireNonNull(left.notices()).all())
        .extracting(LoginNotice::to)
        .containsExactly("ann@cafe.example");
    assertThat(givenUp(left)).as("twice").isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-6 who is about to take another login in becomes part of nobody meanwhile")
  void noCircle() {
    var waiting = begun();
    var mark = LoginMerge.mark(waiting);
    assertThat(LoginMerge.giveUp(waiting, "a2", "l2", mark, null, NOW))
        .isInstanceOf(Decision.Refused.class);
    assertThat(LoginMerge.begin(waiting, "a3", "l4", mark, NOW))
        .isInstanceOf(Decision.Refused.class);
    var merged = done(LoginMerge.takeIn(waiting, done(givenUp(BOB)), NOW));
    assertThat(LoginMerge.giveUp(merged, "a4", "l2", LoginMerge.mark(merged), null, NOW))
        .as("into one it has taken in")
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  @DisplayName("ACC-6 a barred attempt comes too late, and one that was decided cannot be barred")
  void barred() {
    var barred = done(LoginMerge.bar(BOB, "a1"));
    assertThat(givenUp(barred)).isInstanceOf(Decision.Refused.class);
    assertThat(LoginMerge.bar(done(givenUp(BOB)), "a1")).isInstanceOf(Decision.Refused.class);
    var free = done(LoginMerge.cancel(begun(), "a1"));
    assertThat(LoginMerge.cancel(free, "a1")).isInstanceOf(Decision.Unchanged.class);
    assertThat(LoginMerge.begin(free, "a5", "l2", LoginMerge.mark(free), NOW))
        .isInstanceOf(Decision.Done.class);
  }

  @Test
  @DisplayName("ACC-6 a second factor that changed since it was shown begins and decides nothing")
  void anotherFactor() {
    var factor = new SecondFactor("sealed", null, 7, List.of("h1", "h2"), null);
    var another = new SecondFactor("another", null, 7, List.of("h1", "h2"), null);
    var used = new SecondFactor("sealed", null, 9, List.of("h2"), null);
    for (var stays : List.of(ANN, ANN.copy().secondFactor(factor).made())) {
      var changed = stays.copy().secondFactor(another).made();
      var begun = LoginMerge.begin(changed, "a1", "l2", LoginMerge.mark(stays), NOW);
      assertThat(why(begun)).containsExactly(LoginRefusal.MERGE_NOT_NOW);
    }
    for (var goes : List.of(BOB, BOB.copy().secondFactor(factor).made())) {
      var changed = goes.copy().secondFactor(another).made();
      var gone = LoginMerge.giveUp(changed, "a1", "l1", LoginMerge.mark(goes), null, NOW);
      assertThat(why(gone)).containsExactly(LoginRefusal.MERGE_NOT_NOW);
    }
    assertThat(LoginMerge.mark(BOB.copy().secondFactor(used).made()))
        .as("a code is used up by showing it, and changes nothing")
        .isEqualTo(LoginMerge.mark(BOB.copy().secondFactor(factor).made()));
  }

  private static List<Reason> why(Decision<Login, LoginEvent> decision) {
    return ((Decision.Refused<Login, LoginEvent>) decision)
        .why().stream().map(Refusal::reason).toList();
  }

  @Test
  @DisplayName("ACC-6 a proof that is no longer true begins and decides nothing")
  void stale() {
    assertThat(LoginMerge.begin(ANN, "a1", "l2", "an older mark", NOW))
        .isInstanceOf(Decision.Refused.class);
    assertThat(LoginMerge.giveUp(BOB, "a1", "l1", "an older mark", null, NOW))
        .isInstanceOf(Decision.Refused.class);
    var unproven = Ann.ann("hash", false, "i1", 1, List.of(), List.of());
    assertThat(LoginMerge.begin(unproven, "a1", "l2", LoginMerge.mark(unproven), NOW))
        .as("nothing is attached to an email that was never proven")
        .isInstanceOf(Decision.Refused.class);
  }
}
