package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.payer.PayerCommand;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client looks at who pays for it, stops paying by itself, and answers its practice (SUB-4). */
@RestController
@RequestMapping("/api/clients/{client}/payer")
class OwnPayerController {

  private final PayerChanges changes;

  OwnPayerController(PayerChanges changes) {
    this.changes = changes;
  }

  @GetMapping
  ResponseEntity<PayerView> look(@PathVariable String client, Caller caller) {
    var owner = OwnAccount.of(client, caller);
    return changes.look(client, owner).answer(owner);
  }

  @PostMapping("/cancellation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> cancel(@PathVariable String client, Caller caller, Cause cause) {
    return ask(client, caller, new PayerCommand.Cancel(), cause);
  }

  @DeleteMapping("/cancellation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> resume(@PathVariable String client, Caller caller, Cause cause) {
    return ask(client, caller, new PayerCommand.Resume(), cause);
  }

  @PostMapping("/consent")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> consent(@PathVariable String client, Caller caller, Cause cause) {
    return ask(client, caller, new PayerCommand.GiveConsent(), cause);
  }

  @PostMapping("/refusal")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PayerView.class)))
  ResponseEntity<String> decline(@PathVariable String client, Caller caller, Cause cause) {
    return ask(client, caller, new PayerCommand.Decline(), cause);
  }

  private ResponseEntity<String> ask(
      String client, Caller caller, PayerCommand command, Cause cause) {
    return changes.ask(client, OwnAccount.of(client, caller), command, cause);
  }
}
