package io.clientele.subscription.terms.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.ChangePlan;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionRefusal;
import io.clientele.subscription.terms.SubscriptionState;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at a practice's subscription and changes its plan. */
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
    var subscription = found.state();
    if (subscription == null) {
      throw new RefusedRequest(List.of(SubscriptionRefusal.notYet()));
    }
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(SubscriptionView.of(subscription, plans));
  }

  @PostMapping("/change")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionState.class)))
  ResponseEntity<String> change(
      @PathVariable String practice, @RequestBody PlanChange body, Caller caller, Cause cause) {
    var command = new ChangePlan(body.plan(), caller.may(Permission.CHANGE_PLAN));
    var outcome =
        subscriptions.command(
            practice,
            cause,
            subscription -> command.decide(subscription, plans),
            SubscriptionState::of);
    return Answers.ok(outcome, SubscriptionState::of);
  }
}
