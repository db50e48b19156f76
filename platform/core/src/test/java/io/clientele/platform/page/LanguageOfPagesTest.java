package io.clientele.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageOfPagesTest {

  private final LanguageOfPages languages =
      new LanguageOfPages(List.of(Locale.UK, Locale.CANADA_FRENCH));

  private Locale of(String accepted) {
    var request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", accepted);
    // As servers do, which the mock leaves to whoever uses it.
    request.setPreferredLocales(
        Locale.LanguageRange.parse(accepted).stream()
            .map(one -> Locale.forLanguageTag(one.getRange()))
            .toList());
    return languages.resolveLocale(request);
  }

  @Test
  @DisplayName("INV-9 a language is the same in every country, and the first one asked for counts")
  void country() {
    assertThat(of("en-US,en;q=0.9,fr;q=0.8")).isEqualTo(Locale.UK);
    assertThat(of("en-CA,en;q=0.9,fr-CA;q=0.8")).isEqualTo(Locale.UK);
    assertThat(of("en-US,fr;q=0.5")).isEqualTo(Locale.UK);
    assertThat(of("fr-BE,en-GB;q=0.9")).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(of("fr")).isEqualTo(Locale.CANADA_FRENCH);
  }

  @Test
  @DisplayName("INV-9 who asks for no language there is reads the first one")
  void none() {
    assertThat(of("de-AT,nl;q=0.5")).isEqualTo(Locale.UK);
    assertThat(languages.resolveLocale(new MockHttpServletRequest())).isEqualTo(Locale.UK);
  }
}
