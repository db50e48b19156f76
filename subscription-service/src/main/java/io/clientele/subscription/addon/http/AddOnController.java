package io.clientele.subscription.addon.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.addon.AddOnRefusal;
import io.clientele.subscription.addon.LicenceBook;
import io.clientele.subscription.addon.Licences;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionRefusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the add-ons of a practice, and gives them to its clients (SUB-3). */
@RestController
@RequestMapping("/api/practices/{practice}/add-ons")
class AddOnController {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final Licences licences;
  private final LicenceBook book;

  AddOnController(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Licences licences,
      LicenceBook book) {
    this.subscriptions = subscriptions;
    this.licences = licences;
    this.book = book;
  }

  @GetMapping
  AddOnsView addOns(@PathVariable String practice, Caller caller) {
    check(caller);
    var subscription = subscriptions.find(practice).state();
    if (subscription == null) {
      throw no(SubscriptionRefusal.notYet());
    }
    return AddOnsView.of(subscription, book);
  }

  @GetMapping("/{addOn}/clients")
  LicencesView clients(
      @PathVariable String practice,
      @PathVariable AddOn addOn,
      @Valid @ParameterObject PageParameters page,
      Caller caller) {
    check(caller);
    return LicencesView.of(book.page(practice, addOn, page.cursor(), page.most() + 1), page.most());
  }

  @PutMapping("/{addOn}/clients/{client}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  ResponseEntity<String> assign(
      @PathVariable String practice,
      @PathVariable AddOn addOn,
      @PathVariable String client,
      Caller caller,
      Cause cause) {
    var account = account(practice, client, caller);
    var view = view(addOn, client);
    return Answers.ok(licences.assign(account, addOn, cause, view), view);
  }

  @DeleteMapping("/{addOn}/clients/{client}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  ResponseEntity<String> takeBack(
      @PathVariable String practice,
      @PathVariable AddOn addOn,
      @PathVariable String client,
      Caller caller,
      Cause cause) {
    var account = account(practice, client, caller);
    var view = view(addOn, client);
    return Answers.ok(licences.takeBack(account, addOn, cause, view), view);
  }

  private ClientAccount account(String practice, String client, Caller caller) {
    check(caller);
    return licences.find(practice, client).orElseThrow(() -> no(AddOnRefusal.clientNotFound()));
  }

  private static Function<Subscription, AssignmentView> view(AddOn addOn, String client) {
    return subscription -> AssignmentView.of(subscription, addOn, client);
  }

  private static void check(Caller caller) {
    if (!caller.may(Permission.ASSIGN_LICENCES)) {
      throw no(AddOnRefusal.practiceAdminOnly());
    }
  }

  private static RefusedRequest no(Refusal why) {
    return new RefusedRequest(List.of(why));
  }
}
