package io.clientele.subscription.terms.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.http.Answers;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.terms.Cancel;
import io.clientele.subscription.terms.Stay;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionState;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A practice leaves, or stays after all. */
@RestController
@RequestMapping("/api/practices/{practice}/subscription/cancellation")
class CancellationController {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final Plans plans;
  private final Clock clock;

  CancellationController(
      Aggregates<Subscription, SubscriptionEvent> subscriptions, Plans plans, Clock clock) {
    this.subscriptions = subscriptions;
    this.plans = plans;
    this.clock = clock;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionState.class)))
  ResponseEntity<String> cancel(@PathVariable String practice, Caller caller, Cause cause) {
    var command = new Cancel(caller.may(Permission.CHANGE_PLAN));
    return done(practice, cause, now -> command.decide(now, plans, clock.instant()));
  }

  @DeleteMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionState.class)))
  ResponseEntity<String> stay(@PathVariable String practice, Caller caller, Cause cause) {
    var command = new Stay(caller.may(Permission.CHANGE_PLAN));
    return done(practice, cause, now -> command.decide(now, plans, clock.instant()));
  }

  private ResponseEntity<String> done(
      String practice,
      Cause cause,
      Function<@Nullable Subscription, Decision<Subscription, SubscriptionEvent>> decide) {
    var outcome = subscriptions.command(practice, cause, decide, SubscriptionState::of);
    return Answers.ok(outcome, SubscriptionState::of);
  }
}
