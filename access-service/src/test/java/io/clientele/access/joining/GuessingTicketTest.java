package io.clientele.access.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessingTicketTest extends JoiningCase {

  @Test
  @DisplayName("ACC-9 who holds a ticket finds the password of its email no faster than others")
  void slowed() {
    login("zoe", ZOE.key());
    var ticket = ticket("i1", CAFE, true);
    for (var i = 0; i < 5; i++) {
      assertRefused(join(ticket, OTHER), "WRONG_PASSWORD");
    }
    assertThat(hashing.workOf(() -> assertRefused(join(ticket, PASSWORD), "GUESSED_TOO_OFTEN")))
        .as("not even looked at")
        .isZero();
    var why = ((Joined.Refused) join(ticket, PASSWORD)).why().getFirst();
    assertThat(why.reason().kind()).isEqualTo(Reason.Kind.TOO_MANY);
    assertThat(why.facts()).containsEntry("retryAfter", 1L);
    clock.turn(Duration.ofSeconds(1));
    assertThat(join(ticket, PASSWORD)).isInstanceOf(Joined.Done.class);
  }
}
