package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.Granting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * What a grant is for.
   *
   * @param duties none or not given: all of them, and as they are where it is granted already
   */
  record GrantRequest(@Nullable @Size(max = 3) List<Duty> duties) {

    static @Nullable List<Duty> duties(@Nullable GrantRequest request) {
      var named = request == null ? null : request.duties();
      return named == null || named.isEmpty() ? null : named;
    }
  }

  @PutMapping("/colleagues/{login}")
  ResponseEntity<String> grant(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String login,
      @RequestBody(required = false) @Nullable GrantRequest request,
      Caller caller,
      Cause cause) {
    return grant(client, Grantee.colleague(login), request, caller, cause);
  }

  @DeleteMapping("/colleagues/{login}")
  ResponseEntity<String> withdraw(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String login,
      Caller caller,
      Cause cause) {
    return withdraw(client, Grantee.colleague(login), caller, cause);
  }

  @PutMapping("/teams/{team}")
  ResponseEntity<String> grantTeam(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String team,
      @RequestBody(required = false) @Nullable GrantRequest request,
      Caller caller,
      Cause cause) {
    return grant(client, Grantee.team(team), request, caller, cause);
  }

  @DeleteMapping("/teams/{team}")
  ResponseEntity<String> withdrawTeam(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String team,
      Caller caller,
      Cause cause) {
    return withdraw(client, Grantee.team(team), caller, cause);
  }

  private ResponseEntity<String> grant(
      String client, Grantee to, @Nullable GrantRequest request, Caller caller, Cause cause) {
    return Answers.ok(
        granting.grant(caller, client, to, GrantRequest.duties(request), cause),
        ClientAccess::told);
  }

  private ResponseEntity<String> withdraw(String client, Grantee from, Caller caller, Cause cause) {
    return Answers.ok(granting.withdraw(caller, client, from, cause), ClientAccess::told);
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
