package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.account.http.PayerChanges.Owner;
import io.clientele.subscription.payer.PayerCommand;
import io.clientele.subscription.payer.PayerRefusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A practice looks at who pays for one of its clients, takes over, and stops paying (SUB-4). */
@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/payer")
class PracticePayerController {

  private final PayerChanges changes;

  PracticePayerController(PayerChanges changes) {
    this.changes = changes;
  }

  @GetMapping
  ResponseEntity<PayerView> look(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    var owner = owner(practice, caller);
    return changes.look(client, owner).answer(owner);
  }

  @PostMapping("/take-over")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> takeOver(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    var owner = owner(practice, caller);
    return changes.ask(client, owner, new PayerCommand.TakeOver(), cause);
  }

  @DeleteMapping("/take-over")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> withdraw(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    var owner = owner(practice, caller);
    return changes.ask(client, owner, new PayerCommand.Withdraw(), cause);
  }

  @PostMapping("/removal")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> remove(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    var owner = owner(practice, caller);
    return changes.ask(client, owner, new PayerCommand.Remove(), cause);
  }

  /** Whose practice it is has been looked at before. */
  private static Owner owner(String practice, Caller caller) {
    if (!caller.may(Permission.CHANGE_PAYER)) {
      throw new RefusedRequest(List.of(PayerRefusal.mayNot()));
    }
    return new Owner(
        account -> account.practice().equals(practice),
        PayerRefusal.notFound(),
        PayerView::toPractice);
  }
}
