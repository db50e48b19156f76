package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.SignInForm.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  private final FakeProvider one = new FakeProvider(Clock.systemUTC());

  @Test
  @DisplayName("INT-1 every software has exactly one adapter, or the service does not start")
  void every_software_has_one_adapter() {
    assertThat(new Providers(one.andOthers()).of(Software.XERO)).isSameAs(one);
    assertThatThrownBy(() -> new Providers(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no adapter");
    assertThatThrownBy(() -> new Providers(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  @DisplayName("INT-8 tokens do not say themselves")
  void tokens_do_not_say_themselves() {
    assertThat(new Tokens("secret-a", "secret-r", Instant.EPOCH, null).toString())
        .isEqualTo("Tokens until 1970-01-01T00:00:00Z");
  }

  @Test
  @DisplayName("INT-3 an organisation of which only the name is known has no country or currency")
  void only_the_name_is_known() {
    assertThat(Organisation.named("o1", "Bakery"))
        .isEqualTo(new Organisation("o1", "Bakery", null, null, null));
  }

  @Test
  @DisplayName("INT-3 of a form its own fields are taken, as far as they are filled in")
  void what_is_filled_in() {
    var form =
        new SignInForm(
            "Sign in", List.of(new Field("user", "User", false), new Field("pass", "Pass", true)));
    assertThat(form.isNone()).isFalse();
    assertThat(form.filled(Map.of("user", "ada", "pass", "", "state", "x")))
        .isEqualTo(Map.of("user", "ada"));
    assertThat(form.filled(Map.of("user", "ada", "pass", " ")))
        .isEqualTo(Map.of("user", "ada", "pass", " "));
    assertThat(SignInForm.NONE.isNone()).isTrue();
  }
}
