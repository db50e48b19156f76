package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@JourneyTest
class HalfSignInTest {

  private static final String SECOND = "/login/second-factor";
  private static final List<String> OF_THE_FRAMEWORK =
      List.of("/oauth2/authorize", "/oauth2/token", "/userinfo", "/oauth2/jwks", "/connect/logout");

  @Autowired Newcomers newcomers;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  private Browser halfway() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var token = client.signIn(email, Newcomers.PASSWORD, Map.of()).body().get("access_token");
    var bearer = Map.of("Authorization", "Bearer " + token.asString());
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    Authenticator.setUp(newcomers.api(), bearer, clock);
    var browser = new Browser(newcomers.port());
    var answered =
        new OpenIdClient(newcomers.port(), browser).authorize(email, Newcomers.PASSWORD, Map.of());
    assertThat(OpenIdClient.location(answered)).endsWith("/login/second-factor");
    return browser;
  }

  private List<String> paths() {
    var all = new ArrayList<>(OF_THE_FRAMEWORK);
    endpoints.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .map(pattern -> pattern.replaceAll("\\{[^}]+}", "some"))
        .filter(path -> !path.startsWith("/login/second-factor"))
        .distinct()
        .forEach(all::add);
    return all;
  }

  @Test
  @DisplayName("ACC-7 with a right password alone one is nobody, at every endpoint there is")
  void nobody() {
    var half = halfway();
    var stranger = new Browser(newcomers.port());
    var request = new OpenIdClient(newcomers.port(), stranger).request(Map.of());
    assertThat(OpenIdClient.location(half.open(request))).endsWith("/login");
    var paths = paths();
    assertThat(paths)
        .contains(
            "/api/me", "/api/operator/audit", "/login/done", "/api/practices/some/colleagues");
    for (var path : paths) {
      assertThat(seen(half.open(path))).as("GET " + path).isEqualTo(seen(stranger.open(path)));
      // With the token of their own pages: else both are refused for the lack of one.
      var page = half.open(SECOND);
      assertThat(page.statusCode()).as("still half a sign-in at " + path).isEqualTo(200);
      assertThat(seen(half.submit(page, path, Map.of())))
          .as("POST " + path)
          .isEqualTo(seen(stranger.submit(stranger.open("/login"), path, Map.of())));
    }
  }

  private static String seen(HttpResponse<String> answer) {
    return answer.statusCode() + " " + OpenIdClient.location(answer);
  }
}
