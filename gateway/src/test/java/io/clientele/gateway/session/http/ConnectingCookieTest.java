package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingCookieTest {

  private static final String LINE =
      "clientele-connecting-1=a; Path=/api/oauth/callback; HttpOnly; SameSite=Lax";

  @Test
  @DisplayName("INT-3 by https the cookie of a sign-in insists on it")
  void by_https_it_insists_on_it() {
    var secure = new ConnectingCookie(true);
    assertThat(secure.sets("__Secure-" + LINE + "; Secure")).isTrue();
    assertThat(secure.sets("__Secure-" + LINE)).isFalse();
    assertThat(secure.sets(LINE + "; Secure")).isFalse();
    assertThat(secure.isOne("clientele-connecting-1=a")).isFalse();
    assertThat(new ConnectingCookie(false).sets(LINE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; Path=/",
        "; path =/",
        "; SameSite=None",
        "; Domain=a.example",
        "; Secure",
        "; Else"
      })
  @DisplayName("INT-3 no cookie of a sign-in passes that says more than it may, or something twice")
  void nothing_is_said_twice(String more) {
    var cookies = new ConnectingCookie(false);
    assertThat(cookies.sets(LINE + "; Max-Age=1800; Expires=Thu, 01 Jan 1970 00:00:00 GMT"))
        .isTrue();
    assertThat(cookies.sets(LINE + more)).isFalse();
  }
}
