package io.clientele.invitation.acceptance.http;

import io.clientele.invitation.acceptance.Accepting;
import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.acceptance.Opened;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Kind;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.secret.LinkToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a link, for machines. Whoever has the link needs no token. */
@RestController
@RequestMapping("/api/invitation-links/{token}")
class LinkController {

  static final String CONTINUE_AT = "/joining";

  private final Accepting accepting;

  LinkController(Accepting accepting) {
    this.accepting = accepting;
  }

  /** What a link leads to. */
  record Link(
      Kind kind,
      @Nullable String practiceName,
      @Nullable String businessName,
      InvitationStatus status,
      boolean joined,
      @Nullable Instant expiresAt) {

    static Link of(Opened opened) {
      return new Link(
          opened.kind(),
          opened.practice(),
          opened.businessName(),
          opened.status(),
          opened.joined(),
          opened.expiresAt());
    }
  }

  /** What whoever says yes goes on with. */
  record Accepted(String ticket, Instant expiresAt, String continueAt) {

    @Override
    public String toString() {
      return "Accepted"; // a ticket is in no log
    }
  }

  @GetMapping
  Link open(@PathVariable String token) {
    return accepting
        .open(new LinkToken(token))
        .map(Link::of)
        .orElseThrow(() -> new RefusedRequest(List.of(InvitationRefusal.linkNotFound())));
  }

  @PostMapping("/acceptance")
  Accepted accept(@PathVariable String token, Cause cause) {
    return switch (accepting.accept(new LinkToken(token), cause)) {
      case Answer.Taken taken ->
          new Accepted(taken.ticket().text(), taken.ticket().expiresAt(), CONTINUE_AT);
      case Answer.Refused no -> throw new RefusedRequest(no.why());
    };
  }
}
