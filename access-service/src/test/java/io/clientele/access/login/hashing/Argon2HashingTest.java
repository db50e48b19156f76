package io.clientele.access.login.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.PasswordHashing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Argon2HashingTest {

  private final PasswordHashing shipped = new HashingConfiguration().passwordHashing();

  @Test
  @DisplayName(
      "ACC-1 a password is kept as Argon2id with 12 MiB and three passes, each salted anew")
  void cost() {
    var hash = shipped.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=12288,t=3,p=1$");
    assertThat(shipped.hash("correct horse battery")).isNotEqualTo(hash);
    assertThat(shipped.matches("correct horse battery", hash)).isTrue();
    assertThat(shipped.matches("correct horse battery ", hash)).isFalse();
  }

  @Test
  @DisplayName("ACC-1 a password is the same on a keyboard that writes its letters otherwise")
  void normal() {
    var quick = new Argon2Hashing(256, 1);
    assertThat(
            quick.matches(
                "Zo\u0065\u0308 at the caf\u00e9", quick.hash("Zo\u00eb at the cafe\u0301")))
        .isTrue();
  }
}
