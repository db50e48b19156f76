package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.payer.Offered;
import io.clientele.subscription.payer.Offers;
import io.clientele.subscription.payer.PayerCommand.Subscribe;
import io.clientele.subscription.payer.PayerRefusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client pays by itself: what that costs, what it would be charged, and what it was (SUB-4). */
@RestController
@RequestMapping("/api/clients/{client}/payer")
class OwnSubscriptionController {

  private final PayerChanges changes;
  private final Offers offers;

  OwnSubscriptionController(PayerChanges changes, Offers offers) {
    this.changes = changes;
    this.offers = offers;
  }

  /** How often the client wants to pay. */
  record Wanted(@NotNull Interval interval) {}

  /**
   * What is on offer.
   *
   * @param currency ISO 4217
   * @param monthly minor units for a month
   * @param yearly minor units for a year
   */
  record OfferView(String name, String currency, long monthly, long yearly) {}

  /**
   * What would be charged now.
   *
   * @param total minor units, the sum of the lines
   */
  record Preview(String name, Interval interval, Charge charge, long total) {}

  /** What was charged in the last twelve months, newest first. */
  record Charges(List<Charge> items) {}

  @GetMapping("/offer")
  OfferView offer(@PathVariable String client, Caller caller) {
    var offered = offered(changes.look(client, OwnAccount.of(client, caller)).account());
    var price = offered.price();
    return new OfferView(offered.name(), price.currency(), price.monthly(), price.yearly());
  }

  @PostMapping("/subscription/preview")
  Preview preview(
      @PathVariable String client, @RequestBody Wanted body, Caller caller, Cause cause) {
    var account = changes.look(client, OwnAccount.of(client, caller)).account();
    var offered = offered(account);
    var offer = offered.per(body.interval());
    var now = changes.now();
    if (account.ask(new Subscribe(offer), now) instanceof Decision.Refused<?, ?> no) {
      throw new RefusedRequest(no.why());
    }
    var charge = offer.charge(now);
    return new Preview(offered.name(), body.interval(), charge, charge.total().minor());
  }

  @PostMapping("/subscription")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> subscribe(
      @PathVariable String client, @RequestBody Wanted body, Caller caller, Cause cause) {
    var owner = OwnAccount.of(client, caller);
    var offered = offered(changes.look(client, owner).account());
    return changes.ask(client, owner, new Subscribe(offered.per(body.interval())), cause);
  }

  @GetMapping("/charges")
  Charges charges(@PathVariable String client, Caller caller) {
    var account = changes.look(client, OwnAccount.of(client, caller)).account();
    return new Charges(account.paying().charges().reversed());
  }

  private Offered offered(ClientAccount account) {
    return offers
        .in(account.practice())
        .orElseThrow(() -> new RefusedRequest(List.of(PayerRefusal.notYet())));
  }
}
