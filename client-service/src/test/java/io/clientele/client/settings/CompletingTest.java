package io.clientele.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompletingTest {

  private static final ClientSettings DEFAULTS =
      new ClientSettings(
          "US",
          "USD",
          "America/Denver",
          "--12-31",
          WantedSettingsTest.BOOKKEEPING,
          WantedSettingsTest.PUBLISHING,
          7L);

  @Test
  @DisplayName("CLI-8 a client without settings is shown its practice's, which it is no copy of")
  void without_settings() {
    var shown = Completing.settings(null, DEFAULTS);
    assertThat(Completing.isWhole(shown)).isTrue();
    assertThat(shown.currency()).isEqualTo("USD");
    assertThat(shown.country()).isEqualTo("US");
    assertThat(shown.timeZone()).isEqualTo("America/Denver");
    assertThat(shown.financialYearEnd()).isEqualTo("--12-31");
    assertThat(shown.bookkeeping()).isEqualTo(DEFAULTS.bookkeeping());
    assertThat(shown.publishing()).isEqualTo(DEFAULTS.publishing());
    assertThat(shown.defaultsVersion()).isNull();
  }

  @Test
  @DisplayName("CLI-4 what its organisation brought along stays, beside what was not there yet")
  void what_its_organisation_brought() {
    var own = new ClientSettings("GB", null, null, "--03-31", null, null, null);
    assertThat(Completing.isWhole(own)).isFalse();
    var shown = Completing.settings(own, DEFAULTS);
    assertThat(shown.country()).isEqualTo("GB");
    assertThat(shown.financialYearEnd()).isEqualTo("--03-31");
    assertThat(shown.currency()).isEqualTo("USD");
    assertThat(shown.bookkeeping()).isEqualTo(DEFAULTS.bookkeeping());
  }
}
