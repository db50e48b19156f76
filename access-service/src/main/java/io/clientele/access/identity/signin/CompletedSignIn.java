package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.KnownDevices;
import io.clientele.access.login.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What follows when somebody has signed in with every factor that is asked of them: their wrong
 * guesses are forgotten, and this browser is known from now on (ACC-9).
 */
final class CompletedSignIn {

  private final Guesses guesses;
  private final KnownDevices devices;

  CompletedSignIn(Guesses guesses, KnownDevices devices) {
    this.guesses = guesses;
    this.devices = devices;
  }

  /** To be called once for each sign-in, before anything of the answer is sent. */
  void of(Login login, HttpServletRequest request, HttpServletResponse response) {
    var who = SignInDetails.guesserOf(request);
    guesses.completed(login.email(), who);
    devices
        .remember(login, who)
        .map(value -> cookie(value, request.isSecure()))
        .ifPresent(one -> response.addHeader(HttpHeaders.SET_COOKIE, one.toString()));
  }

  private ResponseCookie cookie(String value, boolean secure) {
    return ResponseCookie.from(Guesser.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        // Lax: the way to our page begins at another site.
        .sameSite("Lax")
        .maxAge(devices.age())
        .build();
  }
}
