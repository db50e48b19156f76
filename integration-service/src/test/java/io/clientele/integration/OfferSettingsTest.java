package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.OfferSettings.Offer;
import io.clientele.integration.provider.FakeProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfferSettingsTest {

  private static final Map<String, Offer> XERO =
      Map.of("XERO", new Offer(true, List.of("BILL"), List.of("INVOICE"), List.of("BILL")));

  private final FakeProvider provider = new FakeProvider(Clock.systemUTC());

  @Test
  @DisplayName("INT-12 what health and commerce support is a setting")
  void what_health_and_commerce_support() {
    var described = new OfferSettings(Set.of(), Set.of("XERO"), XERO).describe(provider);
    assertThat(described.health()).isFalse();
    assertThat(described.commerce()).isTrue();
    assertThat(described.lists()).isEqualTo(provider.lists());
  }

  @Test
  @DisplayName("INT-12 a software that is spelt wrong, or of which nothing is said, is noticed")
  void spelt_wrong() {
    assertThatThrownBy(() -> new OfferSettings(Set.of("ZERO"), Set.of(), XERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ZERO");
    var nothing = new OfferSettings(Set.of(), Set.of(), Map.of());
    assertThatThrownBy(() -> nothing.describe(provider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XERO");
  }
}
