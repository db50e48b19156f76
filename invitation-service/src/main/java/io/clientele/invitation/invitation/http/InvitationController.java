package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Browsing;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.InvitationPage;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.invitation.invitation.Position;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.invitation.Tending;
import io.clientele.platform.aggregate.Aggregates;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/invitations")
class InvitationController {

  private final Inviting inviting;
  private final Tending tending;
  private final Browsing browsing;
  private final Aggregates<Invitation, InvitationEvent> invitations;
  private final Rights rights;

  InvitationController(
      Inviting inviting,
      Tending tending,
      Browsing browsing,
      Aggregates<Invitation, InvitationEvent> invitations,
      Rights rights) {
    this.inviting = inviting;
    this.tending = tending;
    this.browsing = browsing;
    this.invitations = invitations;
    this.rights = rights;
  }

  /** A page, and where the next one begins. */
  record Page(List<InvitationView> items, @Nullable String nextCursor) {

    static Page of(InvitationPage page) {
      return new Page(
          page.items().stream().map(InvitationView::of).toList(),
          Optional.ofNullable(page.next()).map(Position::cursor).orElse(null));
    }
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
  Page list(
      @PathVariable String practice,
      @Valid @ParameterObject InvitationParameters asked,
      Caller caller) {
    return Page.of(browsing.page(caller, asked.status(), asked.after(), asked.most()));
  }

  @GetMapping("/{invitation}")
  ResponseEntity<InvitationView> look(
      @PathVariable String practice, @PathVariable String invitation, Caller caller) {
    var found = invitations.find(invitation);
    var state = found.state();
    if (state == null
        || !state.offer().practice().equals(practice)
        || !rights.sees(caller, state.offer())) {
      throw new RefusedRequest(List.of(InvitationRefusal.notFound()));
    }
    return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(InvitationView.of(state));
  }

  @PostMapping("/{invitation}/resend")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> resend(
      @PathVariable String practice, @PathVariable String invitation, Caller caller, Cause cause) {
    return Answers.ok(
        tending.resend(at(practice), invitation, caller, cause, InvitationView::of),
        InvitationView::of);
  }

  @PostMapping("/{invitation}/revocation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = InvitationView.class)))
  ResponseEntity<String> revoke(
      @PathVariable String practice, @PathVariable String invitation, Caller caller, Cause cause) {
    return Answers.ok(
        tending.revoke(at(practice), invitation, caller, cause, InvitationView::of),
        InvitationView::of);
  }

  private static Account at(String practice) {
    return new Account.OfPractice(practice);
  }
}
