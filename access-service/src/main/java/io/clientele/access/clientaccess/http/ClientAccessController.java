package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.Granting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/access")
@ApiResponse(
    responseCode = "200",
    content = @Content(schema = @Schema(implementation = ClientAccess.Told.class)))
class ClientAccessController {

  private final Granting granting;

  ClientAccessController(Granting granting) {
    this.granting = granting;
  }

  @GetMapping
  ResponseEntity<String> access(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    return Answers.ok(granting.look(caller, client), ClientAccess::told);
  }

  @PutMapping("/colleagues/{login}")
  ResponseEntity<String> grant(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String login,
      Caller caller,
      Cause cause) {
    return Answers.ok(granting.grant(caller, client, login, cause), ClientAccess::told);
  }

  @DeleteMapping("/colleagues/{login}")
  ResponseEntity<String> withdraw(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String login,
      Caller caller,
      Cause cause) {
    return Answers.ok(granting.withdraw(caller, client, login, cause), ClientAccess::told);
  }

  /** Which colleague is to be account manager, by login. */
  record AccountManagerRequest(@NotBlank @Size(max = 64) String colleague) {}

  @PutMapping("/account-manager")
  ResponseEntity<String> chooseAccountManager(
      @PathVariable String practice,
      @PathVariable String client,
      @RequestBody AccountManagerRequest request,
      Caller caller,
      Cause cause) {
    return Answers.ok(
        granting.chooseAccountManager(caller, client, request.colleague(), cause),
        ClientAccess::told);
  }

  @DeleteMapping("/account-manager")
  ResponseEntity<String> removeAccountManager(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    return Answers.ok(granting.removeAccountManager(caller, client, cause), ClientAccess::told);
  }
}
