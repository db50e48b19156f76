package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BundleTest {

  @Test
  @DisplayName("CLI-9 a bundle is full at its limit, and above it after the limit fell")
  void a_bundle_is_full_at_its_limit() {
    assertThat(new Bundle("p", 3, 2, List.of()).full()).isFalse();
    assertThat(new Bundle("p", 3, 3, List.of()).full()).isTrue();
    assertThat(new Bundle("p", 3, 4, List.of()).full()).isTrue();
  }

  @Test
  @DisplayName("CLI-9 a bundle knows what is open for a client")
  void a_bundle_knows_what_is_open_for_a_client() {
    var intent = new Intent("i", "c", Instant.EPOCH, false);
    var bundle = new Bundle("p", 3, 1, List.of(intent));
    assertThat(bundle.openFor("c")).contains(intent);
    assertThat(bundle.openFor("d")).isEmpty();
  }
}
