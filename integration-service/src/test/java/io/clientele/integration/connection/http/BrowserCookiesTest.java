package io.clientele.integration.connection.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.SignInStates;
import io.clientele.integration.connection.WayThere;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class BrowserCookiesTest {

  private static final String STATE = "the state";

  private final BrowserCookies cookies =
      new BrowserCookies(
          new DraftTerms(
              Duration.ofMinutes(30),
              Duration.ofMinutes(1),
              URI.create("https://clientele.example/api/oauth/callback"),
              new SignInStates(Base64.getEncoder().encodeToString(new byte[32]), List.of())));

  private String line() {
    return String.valueOf(
        cookies
            .with(new WayThere(URI.create("https://provider.example"), STATE, "kept"))
            .getFirst(HttpHeaders.SET_COOKIE));
  }

  @Test
  @DisplayName("INT-3 by https the cookie of a sign-in insists on it")
  void by_https_it_insists_on_it() {
    assertThat(line())
        .matches("__Secure-clientele-connecting-[0-9a-f]{16}=kept; .*")
        .contains("; Path=/api/oauth/callback; Max-Age=1800; ", "; Secure; HttpOnly; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  @DisplayName("INT-3 two cookies of one name that differ count as none")
  void two_that_differ_count_as_none() {
    var name = line().split("=", 2)[0];
    var request = new MockHttpServletRequest();
    assertThat(cookies.shown(request, STATE)).isNull();
    request.setCookies(new Cookie(name, "kept"), new Cookie(name, "kept"));
    assertThat(cookies.shown(request, STATE)).isEqualTo("kept");
    assertThat(cookies.shown(request, "another")).isNull();
    request.setCookies(new Cookie(name, "kept"), new Cookie(name, "planted"));
    assertThat(cookies.shown(request, STATE)).isNull();
  }
}
