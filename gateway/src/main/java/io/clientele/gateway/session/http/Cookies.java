package io.clientele.gateway.session.http;

import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.session.SignInAttempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our cookies, and the provider's, which lies on the same origin. With https their names begin with
 * {@code __Host-}: then no other host, not even one beside us, can set them. By plain http browsers
 * take no such cookie. No script reads them, and pages of other sites send them only when they lead
 * a person here.
 */
@Component
class Cookies {

  private static final String HOST = "__Host-";
  // As many windows as a person signs in by at once; more are left over from attempts given up.
  private static final int MOST_ATTEMPTS = 4;
  private static final int STATE_IN_NAME = 8;

  private final SessionSettings settings;
  private final SessionSecrets secrets;
  private final JsonMapper json;
  private final Clock clock;
  private final String session;
  private final String attempt;
  private final String provider;

  Cookies(SessionSettings settings, SessionSecrets secrets, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
    var prefix = settings.secure() ? HOST : "";
    this.session = prefix + "clientele-session";
    this.attempt = prefix + "clientele-attempt-";
    this.provider = prefix + settings.providerCookie();
  }

  /** Whose session a request belongs to; empty without a cookie, or with two that disagree. */
  Optional<SessionId> session(ServerHttpRequest request) {
    return SessionId.read(only(request, session));
  }

  ResponseCookie session(SessionId id) {
    return cookie(session, id.text(), settings.absolute());
  }

  ResponseCookie noSession() {
    return cookie(session, "", Duration.ZERO);
  }

  ResponseCookie attempt(SignInAttempt begun) {
    var name = attemptName(begun.state());
    return cookie(
        name, secrets.seal(json.writeValueAsString(begun), name), settings.signInWithin());
  }

  /** The attempt this browser has begun under this state, if it is not too late. */
  Optional<SignInAttempt> attempt(ServerHttpRequest request, String state) {
    var name = attemptName(state);
    return Optional.ofNullable(only(request, name))
        .flatMap(kept -> secrets.open(kept, name))
        .map(text -> json.readValue(text, SignInAttempt.class))
        .filter(begun -> same(begun.state(), state))
        .filter(begun -> clock.instant().isBefore(begun.endsAt()));
  }

  ResponseCookie noAttempt(String state) {
    return cookie(attemptName(state), "", Duration.ZERO);
  }

  /** Attempts given up, once there are so many that headers would grow too long. */
  List<ResponseCookie> attemptsToForget(ServerHttpRequest request) {
    var begun = request.getCookies().keySet().stream().filter(this::isAttempt).toList();
    return begun.size() < MOST_ATTEMPTS
        ? List.of()
        : begun.stream().map(name -> cookie(name, "", Duration.ZERO)).toList();
  }

  /** The provider's own cookie, as it must be sent on; null if there is none. */
  @Nullable String provider(ServerHttpRequest request) {
    var value = only(request, provider);
    return value == null ? null : provider + "=" + value;
  }

  ResponseCookie noProvider() {
    return cookie(provider, "", Duration.ZERO);
  }

  /** Whether a cookie is for us alone and for no service. */
  boolean isOurs(String name) {
    return isSession(name) || isAttempt(name);
  }

  boolean isSession(String name) {
    return name.equals(session);
  }

  private boolean isAttempt(String name) {
    return name.startsWith(attempt);
  }

  private String attemptName(String state) {
    // A state that was not ours may hold what no name of a cookie can.
    var plain = state.replaceAll("[^A-Za-z0-9_-]", "");
    return attempt + plain.substring(0, Math.min(STATE_IN_NAME, plain.length()));
  }

  private static @Nullable String only(ServerHttpRequest request, String name) {
    var values =
        request.getCookies().getOrDefault(name, List.of()).stream()
            .map(HttpCookie::getValue)
            .distinct()
            .toList();
    return values.size() == 1 ? values.getFirst() : null;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseCookie cookie(String name, String value, Duration age) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite("Lax")
        .maxAge(age)
        .build();
  }
}
