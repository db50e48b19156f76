package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitsOverHttpTest extends AbstractServiceTest {

  @Test
  @DisplayName(
      "INV-9 who was sent enough today is sent no more, and when there will be room is said")
  void enough_for_today() {
    var desk = desk();
    var id = desk.invited(desk.asAdmin(), desk.user(Desk.someEmail()));
    for (var n = 1; n < 10; n++) {
      assertThat(desk.send(desk.asAdmin(), "/" + id + "/resend").status()).isEqualTo(200);
    }
    var over = desk.send(desk.asAdmin(), "/" + id + "/resend");
    assertThat(over.status()).isEqualTo(429);
    assertThat(over.codes()).containsExactly("RECIPIENT_LIMIT_REACHED");
    assertThat(Integer.parseInt(over.header("Retry-After"))).isBetween(1, 86_400);
    assertThat(desk.post(desk.asAdmin(), desk.user(Desk.someEmail())).status()).isEqualTo(201);
  }
}
