package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Browsing;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.InvitationPage;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Position;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.invitation.Sought;
import io.clientele.invitation.invitation.Tending;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is answered alike about the invitations of a practice and about those to a client. */
@Component
final class AccountInvitations {

  private final Tending tending;
  private final Browsing browsing;
  private final Aggregates<Invitation, InvitationEvent> invitations;
  private final Rights rights;

  AccountInvitations(
      Tending tending,
      Browsing browsing,
      Aggregates<Invitation, InvitationEvent> invitations,
      Rights rights) {
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

  Page list(Account at, @Nullable String client, InvitationParameters asked, Caller caller) {
    var sought = new Sought(at, client, asked.status(), asked.delivery());
    return Page.of(browsing.page(caller, sought, asked.after(), asked.most()));
  }

  ResponseEntity<InvitationView> look(Account at, String invitation, Caller caller) {
    var found = invitations.find(invitation);
    var state = found.state();
    if (state == null || !at.has(state.offer()) || !rights.sees(caller, state.offer())) {
      throw new RefusedRequest(List.of(InvitationRefusal.notFound()));
    }
    return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(InvitationView.of(state));
  }

  ResponseEntity<String> resend(Account at, String invitation, Caller caller, Cause cause) {
    return Answers.ok(
        tending.resend(at, invitation, caller, cause, InvitationView::of), InvitationView::of);
  }

  ResponseEntity<String> revoke(Account at, String invitation, Caller caller, Cause cause) {
    return Answers.ok(
        tending.revoke(at, invitation, caller, cause, InvitationView::of), InvitationView::of);
  }
}
