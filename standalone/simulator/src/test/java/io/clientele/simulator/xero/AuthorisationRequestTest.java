package io.clientele.simulator.xero;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.oauth.AuthorisationRequest;
import io.clientele.simulator.provider.Parameters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorisationRequestTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "response_type", "code",
          "client_id", "app",
          "redirect_uri", "https://practice.example/callback",
          "scope", "offline_access accounting.contacts.read",
          "state", "a b&c");

  @Test
  @DisplayName("INT-3 a good request is understood, and its state comes back unchanged")
  void a_good_request_is_understood() {
    assertThat(read(GOOD::get))
        .isInstanceOfSatisfying(
            AuthorisationRequest.Understood.class,
            read -> {
              assertThat(read.request().scopes())
                  .containsExactly("offline_access", "accounting.contacts.read");
              assertThat(read.request().allowed("c+1", Map.of()))
                  .hasToString("https://practice.example/callback?code=c%2B1&state=a+b%26c");
              assertThat(read.request().denied())
                  .hasToString(
                      "https://practice.example/callback?error=access_denied&state=a+b%26c");
            });
  }

  @Test
  @DisplayName("INT-3 a query the app's address already has is kept")
  void a_query_is_kept() {
    assertThat(read("redirect_uri", "https://practice.example/callback?from=xero"))
        .isInstanceOfSatisfying(
            AuthorisationRequest.Understood.class,
            read ->
                assertThat(read.request().allowed("1", Map.of()))
                    .hasToString(
                        "https://practice.example/callback?from=xero&code=1&state=a+b%26c"));
  }

  @ParameterizedTest
  @DisplayName("INT-3 an app's address is https, or http on localhost")
  @ValueSource(
      strings = {"https://practice.example/x", "http://localhost:8080/x", "http://localhost"})
  void addresses_of_an_app(String redirect) {
    assertThat(read("redirect_uri", redirect)).isInstanceOf(AuthorisationRequest.Understood.class);
  }

  @ParameterizedTest
  @DisplayName("INT-3 http elsewhere is refused, also for 127.0.0.1")
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/x",
        "http://practice.example/x",
        "http://localhost.practice.example/x",
        "javascript:alert(1)",
        "https:///x",
        "not an address",
        ""
      })
  void other_addresses_are_refused(String redirect) {
    assertThat(read("redirect_uri", redirect))
        .isInstanceOfSatisfying(
            AuthorisationRequest.Faulty.class,
            faulty ->
                assertThat(faulty.faults()).singleElement().asString().contains("redirect_uri"));
  }

  @Test
  @DisplayName("INT-3 a scope nobody knows is named")
  void an_unknown_scope_is_named() {
    assertThat(read("scope", "accounting.contacts.read accounting.everything"))
        .isInstanceOfSatisfying(
            AuthorisationRequest.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .containsExactly("invalid_scope: missing or unknown: accounting.everything"));
  }

  @Test
  @DisplayName("INT-3 every fault is named at once")
  void every_fault_is_named_at_once() {
    assertThat(read(name -> null))
        .isInstanceOfSatisfying(
            AuthorisationRequest.Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(5));
  }

  private static AuthorisationRequest.Read read(String name, String value) {
    Map<String, @Nullable String> changed = new HashMap<>(GOOD);
    changed.put(name, value);
    return read(changed::get);
  }

  private static AuthorisationRequest.Read read(Parameters query) {
    return new SignedIn().xero.signIn().read(query);
  }
}
