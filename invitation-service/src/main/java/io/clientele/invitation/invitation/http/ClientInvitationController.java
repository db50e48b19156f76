package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.inviter.Clients;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invitations to a client's own business, for its business admins (INV-1). */
@RestController
@RequestMapping("/api/clients/{client}/invitations")
class ClientInvitationController {

  private final Inviting inviting;
  private final AccountInvitations invitations;
  private final Rights rights;
  private final Clients clients;

  ClientInvitationController(
      Inviting inviting, AccountInvitations invitations, Rights rights, Clients clients) {
    this.inviting = inviting;
    this.invitations = invitations;
    this.rights = rights;
    this.clients = clients;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> invite(
      @PathVariable String client,
      @RequestBody ClientInvitationRequest request,
      Caller caller,
      Cause cause) {
    var id = cause.newId("invitation");
    return Answers.created(
        inviting
            .repeated(id, cause)
            .orElseGet(
                () ->
                    inviting.invite(
                        id,
                        request.invite(lookedAfterBy(client, caller), client),
                        caller,
                        cause,
                        InvitationView::of)),
        URI.create("/api/clients/" + client + "/invitations/" + id),
        InvitationView::of);
  }

  @GetMapping
  AccountInvitations.Page list(
      @PathVariable String client,
      @Valid @ParameterObject InvitationParameters asked,
      Caller caller) {
    admit(client, caller);
    return invitations.list(at(client), null, asked, caller);
  }

  @GetMapping("/{invitation}")
  ResponseEntity<InvitationView> look(
      @PathVariable String client, @PathVariable String invitation, Caller caller) {
    return invitations.look(at(client), invitation, caller);
  }

  @PostMapping("/{invitation}/resend")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> resend(
      @PathVariable String client, @PathVariable String invitation, Caller caller, Cause cause) {
    return invitations.resend(at(client), invitation, caller, cause);
  }

  @PostMapping("/{invitation}/revocation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> revoke(
      @PathVariable String client, @PathVariable String invitation, Caller caller, Cause cause) {
    return invitations.revoke(at(client), invitation, caller, cause);
  }

  private void admit(String client, Caller caller) {
    rights
        .against(caller, Kind.CLIENT_USER, client)
        .ifPresent(
            no -> {
              throw new RefusedRequest(List.of(no));
            });
  }

  /** The practice in whose name people are invited. */
  private String lookedAfterBy(String client, Caller caller) {
    admit(client, caller);
    return clients
        .practiceOf(client)
        .orElseThrow(
            () -> new RefusedRequest(List.of(InvitationRefusal.notKnownYet("this client"))));
  }

  private static Account at(String client) {
    return new Account.OfClient(client);
  }
}
