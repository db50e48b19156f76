package io.clientele.access.identity.websession;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SignInCookieTest {

  @Test
  @DisplayName("ACC-1 by https no other host can have set the cookie of a sign-in")
  void by_https_no_other_host_can_have_set_it() {
    // The request itself comes without encryption, which something in front of us has ended.
    assertThat(cookie("https://clientele.test"))
        .startsWith("__Host-clientele-sign-in=")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  @DisplayName("ACC-1 by plain http, where browsers take no such cookie, it has a plain name")
  void by_plain_http_it_has_a_plain_name() {
    assertThat(cookie("http://localhost:8080"))
        .startsWith("clientele-sign-in=")
        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure", "Domain");
  }

  private static String cookie(String publicUrl) {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    new SessionConfiguration()
        .sessionCookie(URI.create(publicUrl))
        .writeCookieValue(new CookieValue(request, response, "an id"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }
}
