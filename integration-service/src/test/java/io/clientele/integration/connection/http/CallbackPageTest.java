package io.clientele.integration.connection.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallbackPageTest {

  @Test
  @DisplayName("INT-3 whatever became of a sign-in, the page has words of its own for it")
  void words_of_its_own() throws IOException {
    try (var template = getClass().getResourceAsStream("/templates/integration/callback.html")) {
      var page = new String(Objects.requireNonNull(template).readAllBytes(), UTF_8);
      // The form has a page of its own, and what nobody knows is what is said otherwise.
      for (var result : EnumSet.complementOf(EnumSet.of(Result.ASKED, Result.UNKNOWN))) {
        assertThat(page).contains("th:case=\"'" + result + "'\"");
      }
    }
  }
}
