package io.clientele.subscription.terms.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.event.Json;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.slots.SlotsUsed;
import io.clientele.subscription.terms.ChangeTerms;
import io.clientele.subscription.terms.Preview;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionState;
import io.clientele.subscription.terms.WithdrawChange;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a change of a subscription would come to, makes it, and takes it back. */
@RestController
@RequestMapping("/api/practices/{practice}/subscription/change")
class ChangeController {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final Plans plans;
  private final SlotsUsed slots;
  private final Clock clock;

  ChangeController(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Plans plans,
      SlotsUsed slots,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.plans = plans;
    this.slots = slots;
    this.clock = clock;
  }

  @PostMapping("/preview")
  Preview preview(
      @PathVariable String practice, @RequestBody ChangeBody body, Caller caller, Cause cause) {
    var asked =
        command(body, caller)
            .preview(
                subscriptions.find(practice).state(),
                plans,
                clock.instant(),
                () -> slots.by(practice));
    var preview = asked.preview();
    if (preview == null) {
      throw new RefusedRequest(asked.why());
    }
    return preview;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
  @ApiResponse(
      responseCode = "202",
      description = "The change waits until it is known that there are no more clients than that.",
      content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
  ResponseEntity<String> change(
      @PathVariable String practice, @RequestBody ChangeBody body, Caller caller, Cause cause) {
    var command = command(body, caller);
    var outcome =
        subscriptions.command(
            practice,
            cause,
            subscription ->
                command.decide(subscription, plans, clock.instant(), () -> slots.by(practice)),
            ChangeAnswer::of);
    var answer = Answers.ok(outcome, ChangeAnswer::of);
    // Also of an answer that was given before, of which only the text was kept.
    return Json.MAPPER.readTree(answer.getBody()).path("pendingChange").isNull()
        ? answer
        : ResponseEntity.status(HttpStatus.ACCEPTED)
            .headers(answer.getHeaders())
            .body(answer.getBody());
  }

  @DeleteMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionState.class)))
  ResponseEntity<String> withdraw(@PathVariable String practice, Caller caller, Cause cause) {
    var command = new WithdrawChange(caller.may(Permission.CHANGE_PLAN));
    var outcome =
        subscriptions.command(
            practice,
            cause,
            subscription -> command.decide(subscription, plans, clock.instant()),
            SubscriptionState::of);
    return Answers.ok(outcome, SubscriptionState::of);
  }

  private static ChangeTerms command(ChangeBody body, Caller caller) {
    return new ChangeTerms(body.wanted(), body.quote(), caller.may(Permission.CHANGE_PLAN));
  }
}
