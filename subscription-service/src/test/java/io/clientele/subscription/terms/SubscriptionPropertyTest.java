package io.clientele.subscription.terms;

import static io.clientele.subscription.terms.PlansOnSale.costing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.Charged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SubscriptionPropertyTest {

  private static final LocalDate FIRST = LocalDate.parse("2027-12-20");

  private static Plans plans() {
    var small = costing(3001, 30_007, APlan.of("SMALL", 50));
    var middle = costing(4999, 49_999, APlan.advanced("MIDDLE", 200));
    var large = costing(9907, 99_001, APlan.advanced("LARGE", 500));
    var newer = reaching(costing(3303, 33_007, APlan.version(2, small, 60)));
    return APlan.catalogue(small, middle, large, newer);
  }

  private static Plan reaching(Plan newer) {
    return new Plan(
        newer.code(),
        newer.version(),
        newer.name(),
        newer.clients(),
        newer.trial(),
        newer.kinds(),
        newer.teams(),
        newer.addOns(),
        newer.licences(),
        newer.prices(),
        newer.licencePrices(),
        new Reach(List.of(1), LocalDate.parse("2028-02-01")));
  }

  private static Practice practice(ZoneId zone) {
    return new Practice(plans(), Region.UK, zone, FIRST);
  }

  @Property(tries = 300)
  @Label("SUB-10 every charge of a change is the one that was shown before it")
  void previewEqualsCharge(@ForAll("doings") List<Doing> doings, @ForAll("zones") ZoneId zone) {
    var practice = practice(zone);
    var day = FIRST;
    for (var doing : doings) {
      day = day.plusDays(doing.days());
      practice.on(day);
      if (!doing.isWish()) {
        doing.to(practice);
        continue;
      }
      var shown = practice.look().previews(doing.wanted());
      var before = practice.it();
      practice.wants(doing.wanted(), shown.preview() == null ? null : shown.preview().quote());
      assertThat(practice.why).isEqualTo(shown.why());
      if (shown.preview() != null && shown.preview().waits()) {
        practice.on(day.plusDays(70)).hears(new Verdict(practice.it().wishes().made(), true, 0));
        day = day.plusDays(70);
      }
      if (shown.preview() != null) {
        var lines =
            practice.it().billing().ledger().since(before.billing().ledger()).stream()
                .limit(shown.preview().lines().isEmpty() ? 0 : 1)
                .flatMap(booking -> booking.charge().lines().stream())
                .toList();
        assertThat(lines).isEqualTo(shown.preview().lines());
      }
    }
  }

  @Property(tries = 300)
  @Label("SUB-10 it does not matter when somebody looks for what is due, or whether at all")
  void howeverLate(@ForAll("doings") List<Doing> doings, @ForAll("zones") ZoneId zone) {
    var watched = practice(zone);
    var left = practice(zone);
    var day = FIRST;
    for (var doing : doings) {
      for (var i = 0; i < doing.days(); i++) {
        day = day.plusDays(1);
        watched.on(day).look();
      }
      left.on(day);
      doing.to(watched.on(day).look());
      doing.to(left);
      assertThat(left.why).isEqualTo(watched.why);
    }
    assertThat(left.on(day).look().it()).isEqualTo(watched.look().it());
    assertThat(left.told).isEqualTo(watched.told);
  }

  @Property(tries = 300)
  @Label("SUB-1 who hears every change knows the state, and every change leads on from the last")
  void foldOfEvents(@ForAll("doings") List<Doing> doings) {
    var practice = practice(Practice.LONDON);
    var day = FIRST;
    for (var doing : doings) {
      day = day.plusDays(doing.days());
      doing.to(practice.on(day));
      assertThat(Fold.of(practice.told)).isEqualTo(Fold.seen(practice.it()));
    }
    var charged =
        practice.told.stream()
            .filter(Charged.class::isInstance)
            .map(Charged.class::cast)
            .map(Charged::number)
            .toList();
    assertThat(charged).isSorted().doesNotHaveDuplicates();
    assertThat(practice.it().billing().ledger().made()).isEqualTo(charged.size());
  }

  @Property(tries = 300)
  @Label("SUB-2 the limit told falls by a yes of client-service, or because nothing is paid for")
  void limitFalls(@ForAll("doings") List<Doing> doings) {
    var practice = practice(Practice.LONDON);
    var day = FIRST;
    for (var doing : doings) {
      day = day.plusDays(doing.days());
      practice.on(day).look();
      var before = practice.it();
      doing.to(practice);
      if (practice.it().toldLimit() < before.toldLimit()) {
        assertThat(doing.what() == Doing.What.HEAR_YES || !practice.it().status().takesClients())
            .isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<Doing>> doings() {
    var days =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(5, Arbitraries.integers().between(1, 40)),
            Tuple.of(1, Arbitraries.integers().between(41, 400)));
    return Combinators.combine(days, Arbitraries.of(Doing.What.class))
        .as(Doing::new)
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Beirut")
        .map(ZoneId::of);
  }
}
