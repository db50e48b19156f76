package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Days;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.payer.Offered;
import io.clientele.subscription.payer.Offers;
import io.clientele.subscription.payer.PayerCommand.Subscribe;
import io.clientele.subscription.payer.PayerRefusal;
import io.clientele.subscription.payer.Preview;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * How often the client wants to pay.
   *
   * @param quote of the preview that was shown: no other charge will do
   */
  record Wanted(@NotNull Interval interval, @Nullable @Size(max = 64) String quote) {}

  /**
   * What is on offer.
   *
   * @param currency ISO 4217
   * @param monthly minor units for a month
   * @param yearly minor units for a year
   */
  record OfferView(String name, String currency, long monthly, long yearly) {}

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
    var offer = offered(account).per(body.interval());
    var now = changes.now();
    if (account.ask(new Subscribe(offer), now) instanceof Decision.Refused<?, ?> no) {
      throw new RefusedRequest(no.why());
    }
    return Preview.of(offer, now);
  }

  @PostMapping("/subscription")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> subscribe(
      @PathVariable String client, @RequestBody Wanted body, Caller caller, Cause cause) {
    var owner = OwnAccount.of(client, caller);
    var offered = offered(changes.look(client, owner).account());
    var command = new Subscribe(offered.per(body.interval()), body.quote());
    return changes.ask(client, owner, command, cause);
  }

  @GetMapping("/charges")
  Charges charges(@PathVariable String client, Caller caller) {
    var account = changes.look(client, OwnAccount.of(client, caller)).account();
    var today = new Days(offered(account).zone()).at(changes.now());
    return new Charges(account.paying().chargesUpTo(today).reversed());
  }

  private Offered offered(ClientAccount account) {
    return offers
        .in(account.practice())
        .orElseThrow(() -> new RefusedRequest(List.of(PayerRefusal.notYet())));
  }
}
