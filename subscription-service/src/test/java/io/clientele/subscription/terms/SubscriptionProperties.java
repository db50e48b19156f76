package io.clientele.subscription.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class SubscriptionProperties {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private @Nullable Subscription now;
  private final List<SubscriptionEvent> told = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();

  /** A trial, and then whatever was asked for. */
  private Subscription after(Plans plans, Region region, List<String> wanted) {
    take(new StartTrial("p", region).decide(now, plans, NOW));
    for (var code : wanted) {
      take(new ChangePlan(code, true).decide(now, plans));
    }
    var last = now;
    return Objects.requireNonNull(last, "no trial");
  }

  private void take(Decision<Subscription, SubscriptionEvent> decision) {
    if (decision instanceof Decision.Done<Subscription, SubscriptionEvent> done) {
      now = done.next();
      told.addAll(done.events());
      limits.add(done.next().clientLimit());
    }
  }

  @Property
  @Label("SUB-2 whatever is asked for, the limit never falls")
  void limitNeverFalls(
      @ForAll("catalogues") Plans plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    after(plans, region, all);
    assertThat(limits).isSorted();
  }

  @Property
  @Label("SUB-1 who hears every change knows the state, and every change leads on from the last")
  void foldOfEvents(
      @ForAll("catalogues") Plans plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    var last = after(plans, region, all);
    assertThat(Fold.of(told)).isEqualTo(Fold.seen(last));
  }

  @Property
  @Label("SUB-2 nothing is told that did not change")
  void onlyChanges(
      @ForAll("catalogues") Plans plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    after(plans, region, all);
    for (var event : told) {
      if (event instanceof PlanChanged change) {
        assertThat(change.to()).isNotEqualTo(change.from());
      }
      if (event instanceof ClientLimitChanged change) {
        assertThat(change.to()).isNotEqualTo(change.from());
      }
    }
  }

  @Property
  @Label("SUB-2 a plan is shown as within reach exactly when a change to it is accepted")
  void offersAreTrue(
      @ForAll("catalogues") Plans plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    var last = after(plans, region, all);
    for (var plan : plans.openTo(region)) {
      assertThat(new ChangePlan(plan.code(), true).decide(last, plans) instanceof Decision.Done)
          .isEqualTo(last.canMoveTo(plan));
    }
  }

  @Property
  @Label("SUB-2 in whatever order changes come, the largest bundle asked for is what stays")
  void anyOrder(
      @ForAll("catalogues") Plans plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    var there = after(plans, region, all).clientLimit();
    now = null;
    var back = after(plans, region, all.reversed()).clientLimit();
    assertThat(back).isEqualTo(there);
  }

  @Provide
  Arbitrary<Plans> catalogues() {
    return plan()
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            plans ->
                APlan.catalogue(
                    IntStream.range(0, plans.size())
                        .mapToObj(i -> plans.get(i).named("P" + i))
                        .toArray(Plan[]::new)));
  }

  @Provide
  Arbitrary<List<String>> codes() {
    return Arbitraries.of("P0", "P1", "P2", "P3", "P4", "P5", "TRIAL", "NONE").list().ofMaxSize(12);
  }

  private record Sketch(int clients, boolean advanced) {
    Plan named(String code) {
      return advanced ? APlan.advanced(code, clients) : APlan.of(code, clients);
    }
  }

  private static Arbitrary<Sketch> plan() {
    var sizes = Arbitraries.of(1, 9, 10, 11, 50, 500, 1000);
    return Combinators.combine(sizes, Arbitraries.of(true, false)).as(Sketch::new);
  }
}
