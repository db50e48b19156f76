package io.clientele.subscription.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.Entitlements;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.EntitlementsChanged;
import io.clientele.subscription.terms.SubscriptionEvent.PlanChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubscriptionPropertyTest {

  @Property
  @Label("SUB-2 whatever is asked for, the limit never falls")
  void limitNeverFalls(
      @ForAll("plans") List<Plan> plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    assertThat(new Story(plans, region, all).limits).isSorted();
  }

  @Property
  @Label("SUB-1 who hears every change knows the state, and every change leads on from the last")
  void foldOfEvents(
      @ForAll("plans") List<Plan> plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    var story = new Story(plans, region, all);
    assertThat(Fold.of(story.told)).isEqualTo(Fold.seen(story.last()));
  }

  @Property
  @Label("SUB-2 nothing is told that did not change")
  void onlyChanges(
      @ForAll("plans") List<Plan> plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    Entitlements last = null;
    for (var event : new Story(plans, region, all).told) {
      switch (event) {
        case TrialStarted first -> assertThat(first.plan()).isEqualTo("TRIAL");
        case PlanChanged change -> assertThat(change.to()).isNotEqualTo(change.from());
        case ClientLimitChanged change -> assertThat(change.to()).isNotEqualTo(change.from());
        case EntitlementsChanged change -> {
          var rights =
              new Entitlements(change.kinds(), change.teams(), change.addOns(), change.licences());
          assertThat(rights).isNotEqualTo(last);
          last = rights;
        }
        default -> {}
      }
    }
  }

  @Property
  @Label("SUB-2 a plan is shown as within reach exactly when a change to it is accepted")
  void offersAreTrue(
      @ForAll("plans") List<Plan> plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    var story = new Story(plans, region, all);
    for (var plan : story.plans.openTo(region)) {
      var decision = new ChangePlan(plan.code(), true).decide(story.last(), story.plans);
      assertThat(decision instanceof Decision.Done).isEqualTo(story.last().canMoveTo(plan));
    }
  }

  @Property
  @Label("SUB-2 in whatever order changes come, the largest bundle asked for is what stays")
  void anyOrder(
      @ForAll("plans") List<Plan> plans, @ForAll Region region, @ForAll("codes") List<String> all) {
    assertThat(new Story(plans, region, all.reversed()).last().clientLimit())
        .isEqualTo(new Story(plans, region, all).last().clientLimit());
  }

  @Provide
  Arbitrary<List<Plan>> plans() {
    var sizes = Arbitraries.of(1, 9, 10, 11, 50, 500, 1000);
    return Combinators.combine(sizes, Arbitraries.of(true, false))
        .as(Sketch::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            sketches ->
                IntStream.range(0, sketches.size())
                    .mapToObj(i -> sketches.get(i).named("P" + i))
                    .toList());
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
}
