package io.clientele.integration.connection.http;

import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.WayThere;
import io.clientele.platform.secret.LinkToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What binds a sign-in to the browser in which it began: a cookie for each, given with its address
 * and shown only to where the provider leads back (INT-3). It is Lax and not Strict, because the
 * way back begins on the provider's page. The gateway lets it pass by its name and path.
 */
@Component
class BrowserCookies {

  static final String SAID =
      "The browser keeps this for the way back; without it the sign-in cannot be finished.";

  private static final String NAME = "clientele-connecting-";
  private static final String PATH = "/api/oauth/callback";
  private static final int STATE_IN_NAME = 16;
  // As many as a person has under way at once; more would make headers too long.
  private static final int MOST = 16;

  private final boolean secure;
  private final Duration life;

  BrowserCookies(DraftTerms terms) {
    this.secure = "https".equals(terms.callbacks().getScheme());
    this.life = terms.life();
  }

  /** With what an answer tells the address. */
  HttpHeaders with(WayThere there) {
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookie(name(there.state()), there.browser(), life));
    return headers;
  }

  /** What the browser kept of the sign-in with this state; null if nothing, or two things. */
  @Nullable String shown(HttpServletRequest request, String state) {
    var name = name(state);
    var values =
        cookies(request)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .distinct()
            .toList();
    return values.size() == 1 ? values.getFirst() : null;
  }

  /**
   * What the browser need not keep.
   *
   * @param over whether the sign-in with this state is
   */
  List<String> toForget(HttpServletRequest request, String state, boolean over) {
    var name = name(state);
    var kept = cookies(request).map(Cookie::getName).filter(this::isOurs).distinct().toList();
    return kept.stream()
        .filter(one -> one.equals(name) ? over : kept.size() > MOST)
        .map(one -> cookie(one, "", Duration.ZERO))
        .toList();
  }

  private boolean isOurs(String name) {
    return name.startsWith(prefix());
  }

  // By https no page without it can set such a cookie. "__Host-" would need the path "/".
  private String prefix() {
    return secure ? "__Secure-" + NAME : NAME;
  }

  // Of the hash: the state itself may hold what no name of a cookie can, and is a secret.
  private String name(String state) {
    return prefix() + new LinkToken(state).hash().substring(0, STATE_IN_NAME);
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]));
  }

  private String cookie(String name, String value, Duration age) {
    return ResponseCookie.from(name, value)
        .path(PATH)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(age)
        .build()
        .toString();
  }
}
