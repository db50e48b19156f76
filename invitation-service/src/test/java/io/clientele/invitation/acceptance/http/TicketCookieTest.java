package io.clientele.invitation.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.acceptance.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TicketCookieTest {

  private static final Ticket TICKET = new Ticket("a.b.c", Instant.EPOCH);

  @Test
  @DisplayName("INV-6 a ticket goes to the page for joining alone, out of reach of scripts")
  void to_the_page_for_joining() {
    assertThat(new TicketCookie("http://localhost:8080").of(TICKET).toString())
        .startsWith("joining-ticket=a.b.c; Path=/joining; Max-Age=900;")
        .endsWith("; HttpOnly; SameSite=Lax");
  }

  @Test
  @DisplayName("INV-6 a ticket never travels in the clear where the address does not")
  void never_in_the_clear() {
    assertThat(new TicketCookie("https://clientele.example").of(TICKET).isSecure()).isTrue();
    assertThat(new TicketCookie("http://localhost:8080").of(TICKET).isSecure()).isFalse();
  }
}
