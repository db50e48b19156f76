package io.clientele.subscription.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What client-service has answered before is not forgotten, though we may not know of it. */
class FoundTest {

  private static final WishAnswer THIRD = new WishAnswer(3, true, 0, 0);

  @Test
  @DisplayName(
      "SUB-4 a client found as its practice's own, and never changed, is as one just added")
  void added() {
    assertThat(Paying.found(true, null)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "SUB-4 a client found without its practice paying is paid for by nobody, and is asked")
  void byClient() {
    var found = found(false, THIRD);
    assertThat(found.payer()).isEqualTo(Payer.NOBODY);
    assertThat(Paying.found(false, null))
        .isInstanceOfSatisfying(
            Decision.Done.class,
            done ->
                assertThat(done.events())
                    .isEqualTo(List.of(new Happening.Changed(Payer.PRACTICE, Payer.NOBODY))));
    var asked = asked(found, new PayerCommand.TakeOver());
    assertThat(asked.standing()).isEqualTo(Standing.ASKED);
  }

  @Test
  @DisplayName("SUB-4 the first wish of a client found is none that was answered before")
  void numbers() {
    var wished = asked(found(true, THIRD), new PayerCommand.Remove());
    assertThat(wished.wish()).isEqualTo(new PayerWish(4, Payer.CLIENT));
    assertThat(wished.hasPaid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Situation.class,
      names = {"RELEASING", "RELEASING_AGAIN", "RELEASING_TO_CLIENT", "TAKING", "TAKING_AGAIN"})
  @DisplayName("SUB-4 an open wish of a number that was passed over is wished again, and answered")
  void outnumbered(Situation situation) {
    var open = situation.reached(Situation.MONTHLY);
    var later = new WishAnswer(open.wishes() + 7, false, 9, 9);
    var heard = (Decision.Done<Paying, Happening>) open.heard(later, Situation.NOON);
    var wish = new PayerWish(open.wishes() + 8, Objects.requireNonNull(open.wish()).payer());
    assertThat(heard.next().wish()).isEqualTo(wish);
    assertThat(heard.events()).containsExactly(new Happening.Wished(wish));
    assertThat(Situation.of(heard.next())).isEqualTo(situation);
    assertThat(heard.next().heard(later, Situation.NOON)).isEqualTo(Decision.unchanged());
    var done = new WishAnswer(wish.number(), true, 0, 0);
    assertThat(Situation.next(heard.next(), heard.next().heard(done, Situation.NOON)).wish())
        .isNull();
  }

  @Test
  @DisplayName("SUB-4 a later answer to a wish that is not open is remembered, and tells nothing")
  void remembered() {
    var paying = Situation.ENDING.reached(Situation.MONTHLY);
    var heard = (Decision.Done<Paying, Happening>) paying.heard(THIRD, Situation.NOON);
    assertThat(heard.events()).isEmpty();
    assertThat(heard.next().wishes()).isEqualTo(3);
    assertThat(heard.next().dueAt()).isEqualTo(paying.dueAt());
  }

  private static Paying found(boolean byPractice, WishAnswer answer) {
    return Situation.next(Paying.byPractice(), Paying.found(byPractice, answer));
  }

  private static Paying asked(Paying paying, PayerCommand command) {
    return Situation.next(paying, paying.ask(command, Situation.NOON));
  }
}
