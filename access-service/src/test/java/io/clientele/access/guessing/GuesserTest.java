package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuesserTest {

  private static String block(@Nullable String address) {
    return Guesser.of(address, null).block();
  }

  @Test
  @DisplayName("ACC-9 an address is counted as itself, of IPv6 the /64 it lies in")
  void blocks() {
    assertThat(block("203.0.113.9")).isEqualTo("203.0.113.9").isNotEqualTo(block("203.0.113.10"));
    assertThat(block("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(block("2001:0db8:0001:0002::1"))
        .isNotEqualTo(block("2001:db8:1:3::1"));
    assertThat(block("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  @DisplayName("ACC-9 what is no address is one like any other, and no name is ever looked up")
  void unknown() {
    for (var none : new @Nullable String[] {null, "", "localhost", "cafe", "999.1.1.1", "a:b:c"}) {
      assertThat(block(none)).isEqualTo("unknown");
    }
  }
}
