package io.clientele.subscription.usage.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.slots.SlotsUsed;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionRefusal;
import io.clientele.subscription.usage.ClientsUsage;
import io.clientele.subscription.usage.PracticeUsage;
import io.clientele.subscription.usage.UsageRefusal;
import io.clientele.subscription.usage.Usages;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a practice uses. */
@RestController
@RequestMapping("/api/practices/{practice}/usage")
class UsageController {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final SlotsUsed slots;
  private final Usages usages;
  private final Clock clock;

  UsageController(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      SlotsUsed slots,
      Usages usages,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.slots = slots;
    this.usages = usages;
    this.clock = clock;
  }

  @GetMapping
  PracticeUsage sums(@PathVariable String practice, Caller caller) {
    orRefused(UsageRefusal.ofSums(caller.role()));
    var subscription = subscription(practice);
    var month = thisMonth(subscription);
    var clients = usages.clients(practice);
    var extracted =
        usages.extracted(
            clients.stream().map(Usages.OfClient::client).toList(),
            month.minusMonths(PracticeUsage.MONTHS - 1L),
            month);
    return PracticeUsage.of(subscription, slots.by(practice), clients, extracted, month);
  }

  @GetMapping("/clients")
  ClientsUsage ofEachClient(
      @PathVariable String practice,
      @Valid @ParameterObject UsageParameters parameters,
      Caller caller) {
    orRefused(UsageRefusal.ofEachClient(caller.role()));
    var month = parameters.monthOr(thisMonth(subscription(practice)));
    var limit = parameters.limitOrUsual();
    var clients = usages.clients(practice, parameters.after(), limit + 1);
    var extracted =
        usages.extracted(clients.stream().map(Usages.OfClient::client).toList(), month, month);
    return ClientsUsage.page(month, clients, extracted, limit);
  }

  private Subscription subscription(String practice) {
    return Optional.ofNullable(subscriptions.find(practice).state())
        .orElseThrow(() -> new RefusedRequest(List.of(SubscriptionRefusal.notYet())));
  }

  private YearMonth thisMonth(Subscription subscription) {
    return YearMonth.from(subscription.days().at(clock.instant()));
  }

  private static void orRefused(Optional<Refusal> why) {
    why.ifPresent(
        no -> {
          throw new RefusedRequest(List.of(no));
        });
  }
}
