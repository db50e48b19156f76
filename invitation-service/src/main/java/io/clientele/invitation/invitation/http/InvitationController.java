package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The invitations of a practice. */
@RestController
@RequestMapping("/api/practices/{practice}/invitations")
class InvitationController {

  private final Inviting inviting;
  private final AccountInvitations invitations;

  InvitationController(Inviting inviting, AccountInvitations invitations) {
    this.inviting = inviting;
    this.invitations = invitations;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> invite(
      @PathVariable String practice,
      @RequestBody InvitationRequest request,
      Caller caller,
      Cause cause) {
    var id = cause.newId("invitation");
    return Answers.created(
        inviting.invite(id, request.invite(practice), caller, cause, InvitationView::of),
        URI.create("/api/practices/" + practice + "/invitations/" + id),
        InvitationView::of);
  }

  @GetMapping
  AccountInvitations.Page list(
      @PathVariable String practice,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String client,
      @Valid @ParameterObject InvitationParameters asked,
      Caller caller) {
    return invitations.list(at(practice), client, asked, caller);
  }

  @GetMapping("/{invitation}")
  ResponseEntity<InvitationView> look(
      @PathVariable String practice, @PathVariable String invitation, Caller caller) {
    return invitations.look(at(practice), invitation, caller);
  }

  @PostMapping("/{invitation}/resend")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> resend(
      @PathVariable String practice, @PathVariable String invitation, Caller caller, Cause cause) {
    return invitations.resend(at(practice), invitation, caller, cause);
  }

  @PostMapping("/{invitation}/revocation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> revoke(
      @PathVariable String practice, @PathVariable String invitation, Caller caller, Cause cause) {
    return invitations.revoke(at(practice), invitation, caller, cause);
  }

  private static Account at(String practice) {
    return new Account.OfPractice(practice);
  }
}
