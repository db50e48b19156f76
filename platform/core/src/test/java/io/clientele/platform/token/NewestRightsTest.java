package io.clientele.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class NewestRightsTest {

  private final AtomicLong time = new AtomicLong();
  private final NewestRights rights = new NewestRights(time::get);

  @Test
  @DisplayName("ACC-8 a token is refused if its rights are older than the newest heard")
  void a_token_with_older_rights_is_refused() {
    assertThat(refuses("ann", 4)).isFalse();
    rights.heard("ann", 5);
    rights.heard("ann", 3);
    assertThat(refuses("ann", 4)).isTrue();
    assertThat(refuses("ann", 5)).isFalse();
    assertThat(refuses("ann", 6)).isFalse();
    assertThat(refuses("bob", 1)).isFalse();
  }

  @Test
  @DisplayName("ACC-8 what no living token can be older than is forgotten")
  void what_no_living_token_can_be_older_than_is_forgotten() {
    for (var i = 0; i < 1000; i++) {
      rights.heard("login-" + i, 1);
    }
    time.addAndGet(Duration.ofMinutes(7).toNanos());
    assertThat(rights.size()).isEqualTo(1000);
    time.addAndGet(Duration.ofMinutes(4).toNanos());
    assertThat(rights.size()).isZero();
  }

  private boolean refuses(String login, int rv) {
    var token =
        Jwt.withTokenValue("t").header("alg", "RS256").subject(login).claim("rv", rv).build();
    return rights.validate(token).hasErrors();
  }
}
