package io.clientele.subscription.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.payer.Happened.Step;
import io.clientele.subscription.payer.Happening.Answered;
import io.clientele.subscription.payer.Happening.Asked;
import io.clientele.subscription.payer.Happening.Changed;
import io.clientele.subscription.payer.Happening.TermBegun;
import io.clientele.subscription.payer.Happening.Wished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class PayerPropertyTest {

  @Property
  @Label("SUB-4 wishes are numbered one after the other, whatever happens in whatever order")
  void wishesOnlyGrow(@ForAll("steps") List<Step> steps) {
    var numbers =
        new Happened(steps, true)
            .all(Wished.class).stream().map(wished -> wished.wish().number()).toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).asLongStream().boxed().toList());
  }

  @Property
  @Label("SUB-4 a term the client pays for never runs while its practice pays or is to pay")
  void neverTwoPayers(@ForAll("steps") List<Step> steps) {
    for (var paying : new Happened(steps, true).stood) {
      var practice = paying.payer() == Payer.PRACTICE || paying.standing() == Standing.TAKING;
      assertThat(practice && paying.own() != null).as("%s", paying).isFalse();
      assertThat(paying.own() != null).isEqualTo(paying.payer() == Payer.CLIENT);
    }
  }

  @Property
  @Label("SUB-4 consent is answered once, in time, and is good for one take-over")
  void consentOnce(@ForAll("steps") List<Step> steps) {
    Asked open = null;
    var agreed = false;
    var hasPaid = false;
    for (var told : new Happened(steps, true).told) {
      switch (told.what()) {
        case Asked asked -> {
          assertThat(open).isNull();
          assertThat(hasPaid).isTrue();
          open = asked;
          agreed = false;
        }
        case Answered answered -> {
          assertThat(open).isNotNull();
          var given = answered.outcome() == ConsentOutcome.GIVEN;
          assertThat(!given || inTime(told.at(), open)).as("%s", told).isTrue();
          agreed = given;
          open = null;
        }
        case Wished wished -> {
          var byPractice = wished.wish().payer() == Payer.PRACTICE;
          assertThat(!byPractice || !hasPaid || agreed).as("%s", told).isTrue();
          agreed = false;
        }
        case TermBegun term -> {
          hasPaid = true;
          agreed = false;
        }
        case Happening.Dropped dropped -> agreed = false;
        case Changed changed -> assertThat(changed.from()).isNotEqualTo(changed.to());
        case Happening.Refused refused -> agreed = false;
        case Happening.Cancelled cancelled -> assertThat(open).isNull();
        case Happening.Resumed resumed -> assertThat(open).isNull();
      }
    }
  }

  private static boolean inTime(Instant at, @Nullable Asked asked) {
    return asked != null && at.isBefore(asked.expiresAt());
  }

  @Property
  @Label("SUB-4 no day is paid for twice, and every term costs what was offered")
  void noDayTwice(@ForAll("steps") List<Step> steps) {
    var paidUntil = LocalDate.MIN;
    for (var begun : new Happened(steps, true).all(TermBegun.class)) {
      assertThat(begun.term().from()).isAfterOrEqualTo(paidUntil);
      assertThat(begun.charge().total().minor())
          .isEqualTo(Situation.MONTHLY.interval() == begun.interval() ? 1200 : 12000);
      paidUntil = begun.term().until();
    }
  }

  @Property
  @Label("SUB-4 however late anybody looks, it comes to the same")
  void lateness(@ForAll("steps") List<Step> steps) {
    var looked = new Happened(steps, true);
    var slept = new Happened(steps, false);
    assertThat(slept.paying).isEqualTo(looked.paying);
    assertThat(slept.told.stream().map(Happened.Told::what))
        .isEqualTo(looked.told.stream().map(Happened.Told::what).toList());
  }

  @Property
  @Label("SUB-4 who hears every change of the payer knows who pays")
  void told(@ForAll("steps") List<Step> steps) {
    var happened = new Happened(steps, true);
    var payer = Payer.PRACTICE;
    for (var changed : happened.all(Changed.class)) {
      assertThat(changed.from()).isEqualTo(payer);
      payer = changed.to();
    }
    assertThat(payer).isEqualTo(happened.paying.payer());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var asks =
        Arbitraries.<PayerCommand>of(
                new PayerCommand.TakeOver(),
                new PayerCommand.Withdraw(),
                new PayerCommand.Remove(),
                new PayerCommand.Subscribe(Situation.MONTHLY),
                new PayerCommand.Subscribe(Situation.YEARLY),
                new PayerCommand.Cancel(),
                new PayerCommand.Resume(),
                new PayerCommand.GiveConsent(),
                new PayerCommand.Decline())
            .<Step>map(Step.Ask::new);
    var waits =
        Combinators.combine(
                Arbitraries.of(1, 12, 6 * 24, 7 * 24, 8 * 24, 28 * 24, 31 * 24, 400 * 24),
                Arbitraries.of(true, false))
            .<Step>as(Step.Wait::new);
    var answers =
        Combinators.combine(Arbitraries.of(0, 0, 0, 1, 2), Arbitraries.of(true, true, false))
            .<Step>as(Step.Hear::new);
    return Arbitraries.frequencyOf(Tuple.of(5, asks), Tuple.of(2, waits), Tuple.of(3, answers))
        .list()
        .ofMaxSize(60);
  }
}
