package io.clientele.invitation.acceptance.http;

import io.clientele.invitation.acceptance.Ticket;
import org.springframework.http.ResponseCookie;

/** Carries a ticket to access-service's page, so that it stands in no address and no history. */
final class TicketCookie {

  private final boolean secure;

  /** Cookies at this address: never sent in the clear if the address is not. */
  TicketCookie(String publicUrl) {
    this.secure = publicUrl.startsWith("https:");
  }

  ResponseCookie of(Ticket ticket) {
    return ResponseCookie.from("joining-ticket", ticket.text())
        .path(LinkController.CONTINUE_AT)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(Ticket.VALID)
        .build();
  }
}
