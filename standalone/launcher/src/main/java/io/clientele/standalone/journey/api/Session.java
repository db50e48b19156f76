package io.clientele.standalone.journey.api;

import io.clientele.standalone.signin.Authenticator;
import io.clientele.standalone.signin.SignIn;
import io.clientele.standalone.signin.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who stays signed in, from when tokens are first asked for: a new one shortly before the
 * old one ends.
 */
public final class Session {

  private static final Duration FRESH = Duration.ofMinutes(4);

  private final URI gateway;
  private final String email;
  private final String password;
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private @Nullable Authenticator authenticator;
  private @Nullable Tokens tokens;
  private long since;

  private Session(URI gateway, String email, String password) {
    this.gateway = gateway;
    this.email = email;
    this.password = password;
  }

  /**
   * Somebody new, with another address each time: the data of an earlier journey may have been
   * kept.
   *
   * @param name the beginning of their address
   * @param domain the end of it
   */
  public static Session of(URI gateway, String name, String domain) {
    return new Session(gateway, name + "." + random(4) + "@" + domain, "Demo-" + random(8));
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** What they sign in with. */
  public String email() {
    return email;
  }

  /** What they sign in with. */
  public String password() {
    return password;
  }

  /** From now on they sign in with a second factor, too; their tokens of before are forgotten. */
  public synchronized void use(Authenticator app) {
    secrets.put("secret of the authenticator", app.secret());
    authenticator = app;
    tokens = null;
  }

  /** Something else nobody else may know. */
  public synchronized void keep(String what, String value) {
    secrets.put(what, value);
  }

  private String code() {
    if (authenticator == null) {
      throw new IllegalStateException(email + " has no second factor");
    }
    return authenticator.code();
  }

  /** All they know that nobody else may, by what it is: of every sign-in so far. */
  public synchronized Map<String, String> secrets() {
    Map<String, String> all = new LinkedHashMap<>(secrets);
    all.put("password", password);
    return all;
  }

  /**
   * The tokens of now.
   *
   * @throws io.clientele.standalone.signin.SignInFailed if email and password are refused
   */
  public synchronized Tokens tokens() {
    if (tokens == null || System.nanoTime() - since > FRESH.toNanos()) {
      tokens = SignIn.with(gateway, email, password, this::code);
      tokens.secrets().forEach((what, value) -> secrets.put(what + " " + secrets.size(), value));
      since = System.nanoTime();
    }
    return tokens;
  }
}
