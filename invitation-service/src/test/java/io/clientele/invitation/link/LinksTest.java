package io.clientele.invitation.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  @DisplayName("INV-7 the link of a message that is sent again is the same")
  void the_same_again() {
    assertThat(new Links(SECRET).of("i", "EMAIL", 1))
        .isEqualTo(new Links(SECRET).of("i", "EMAIL", 1));
  }

  @Test
  @DisplayName("INV-5 each invitation, channel and generation has a link of its own, of 256 bits")
  void one_of_its_own() {
    var other = new byte[32];
    other[0] = 1;
    var links = new Links(SECRET);
    var all = new HashSet<String>();
    all.add(links.of("i", "EMAIL", 1).text());
    all.add(links.of("j", "EMAIL", 1).text());
    all.add(links.of("i", "SMS", 1).text());
    all.add(links.of("i", "EMAIL", 2).text());
    all.add(new Links(Base64.getEncoder().encodeToString(other)).of("i", "EMAIL", 1).text());
    assertThat(all)
        .hasSize(5)
        .allSatisfy(text -> assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32));
  }

  @Test
  @DisplayName("INV-5 a short secret makes no links")
  void a_short_secret() {
    var shorter = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatIllegalArgumentException().isThrownBy(() -> new Links(shorter));
  }
}
