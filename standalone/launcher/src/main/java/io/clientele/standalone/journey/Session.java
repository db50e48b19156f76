package io.clientele.standalone.journey;

import io.clientele.standalone.signin.SignIn;
import io.clientele.standalone.signin.Tokens;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A person who stays signed in: a new token shortly before the old one ends. */
final class Session {

  private static final Duration FRESH = Duration.ofMinutes(4);

  private final URI gateway;
  private final String email;
  private final String password;
  private @Nullable Tokens tokens;
  private long since;

  Session(URI gateway, String email, String password) {
    this.gateway = gateway;
    this.email = email;
    this.password = password;
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }

  /**
   * The tokens of now.
   *
   * @throws io.clientele.standalone.signin.SignInFailed if email and password are refused
   */
  synchronized Tokens tokens() {
    if (tokens == null || System.nanoTime() - since > FRESH.toNanos()) {
      tokens = SignIn.with(gateway, email, password);
      since = System.nanoTime();
    }
    return tokens;
  }
}
