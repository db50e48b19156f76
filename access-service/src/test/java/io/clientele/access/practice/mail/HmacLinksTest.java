package io.clientele.access.practice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.practice.Region;
import io.clientele.access.practice.Registration;
import io.clientele.platform.contact.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HmacLinksTest {

  private static final String SECRET = secret("one");

  private static String secret(String begin) {
    var bytes = (begin + "x".repeat(29)).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Registration of(String id, String practice) {
    return new Registration(
        id,
        practice,
        "Ash & Birch",
        Region.UK,
        null,
        "Europe/London",
        "Ann",
        new EmailAddress("ann@practice.example"),
        "hash",
        Instant.parse("2026-03-03T09:00:00Z"),
        null);
  }

  @Test
  @DisplayName("ACC-1 a registration has one link, on every instance; no two share one")
  void links() {
    var links = new HmacLinks(SECRET);
    var link = links.of(of("r1", "p1"));
    assertThat(link.text()).hasSize(43); // 256 bits in Base64
    assertThat(new HmacLinks(SECRET).of(of("r1", "p1"))).isEqualTo(link);
    assertThat(links.of(of("r1", "p2"))).as("its key came again").isNotEqualTo(link);
    assertThat(new HmacLinks(secret("two")).of(of("r1", "p1"))).isNotEqualTo(link);
  }
}
