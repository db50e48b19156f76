package io.clientele.subscription.terms.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at a practice's subscription, and at what it was charged. */
@RestController
@RequestMapping("/api/practices/{practice}/subscription")
class SubscriptionController {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final Plans plans;

  SubscriptionController(Aggregates<Subscription, SubscriptionEvent> subscriptions, Plans plans) {
    this.subscriptions = subscriptions;
    this.plans = plans;
  }

  @GetMapping
  ResponseEntity<SubscriptionView> look(@PathVariable String practice) {
    var found = subscriptions.find(practice);
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(SubscriptionView.of(known(found.state()), plans));
  }

  @GetMapping("/charges")
  ResponseEntity<ChargesView> charges(@PathVariable String practice, Caller caller) {
    if (!caller.may(Permission.CHANGE_PLAN)) {
      throw new RefusedRequest(List.of(SubscriptionRefusal.practiceAdminOnly()));
    }
    var found = subscriptions.find(practice);
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(ChargesView.of(known(found.state()).billing().ledger()));
  }

  private static Subscription known(@Nullable Subscription subscription) {
    if (subscription == null) {
      throw new RefusedRequest(List.of(SubscriptionRefusal.notYet()));
    }
    return subscription;
  }
}
