package io.clientele.subscription.terms;

import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Line;
import io.clientele.subscription.billing.Term;
import io.clientele.subscription.plan.AddOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change would come to, as people are shown it before they say yes (SUB-10).
 *
 * @param quote names it; who sends it with the change is charged exactly this, or nothing
 * @param changes whether anything would change
 * @param waits whether client-service is asked first if there are no more clients than that
 * @param plan the code of the plan
 * @param clients the bundle
 * @param licences how many there will be of each add-on
 * @param term the days it will be paid for
 * @param on the day from which it would hold
 * @param total the sum of the lines, in minor units
 */
public record Preview(
    @Nullable String quote,
    boolean changes,
    boolean waits,
    String plan,
    int clients,
    Map<AddOn, Integer> licences,
    @Nullable Interval interval,
    @Nullable Term term,
    LocalDate on,
    @Nullable String currency,
    List<Line> lines,
    long total) {

  static Preview of(Proposal.Yes proposal) {
    var terms = proposal.terms();
    Charge charge = proposal.charge();
    var agreement = Objects.requireNonNull(terms.agreement());
    return new Preview(
        proposal.quote(),
        true,
        proposal.isSmaller(),
        terms.plan().code(),
        terms.clients(),
        terms.entitlements().licences(),
        agreement.schedule().interval(),
        agreement.schedule().on(charge.on()),
        charge.on(),
        charge.currency(),
        charge.lines(),
        charge.total().minor());
  }

  static Preview same(Subscription now, LocalDate today) {
    var agreement = now.billing().agreement();
    return new Preview(
        null,
        false,
        false,
        now.plan().code(),
        now.clientLimit(),
        now.entitlements().licences(),
        now.billing().interval(),
        now.billing().term(),
        today,
        agreement == null ? null : agreement.currency(),
        List.of(),
        0);
  }
}
