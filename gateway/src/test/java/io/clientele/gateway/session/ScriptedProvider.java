package io.clientele.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An OpenID provider as a test wants it, with a service behind it that says what it was asked. It
 * keeps to the standards unless told otherwise; a refresh token is good for one redeem.
 */
public final class ScriptedProvider implements AutoCloseable {

  /** Whom everybody signs in as. */
  public static final String LOGIN = "login-1";

  private final Map<String, Form> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  private final AtomicInteger given = new AtomicInteger();

  /** How often a refresh token was redeemed, well or not. */
  public final AtomicInteger refreshes = new AtomicInteger();

  /** What was asked of the provider behind the browser's back, with its cookie if it had one. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** What the service was asked, as {@code METHOD path}. */
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  /** What the service sets, as {@code Set-Cookie} has it. */
  public final List<String> cookies = new CopyOnWriteArrayList<>(List.of("tracker=1"));

  /** How long access tokens live. */
  public volatile Duration life = Duration.ofMinutes(5);

  /** How long a refresh takes. */
  public volatile Duration slowness = Duration.ZERO;

  /** What the token endpoint answers instead of tokens; 0 for tokens. */
  public volatile int failure;

  /** Tokens the service refuses. */
  public final List<String> withdrawn = new CopyOnWriteArrayList<>();

  /** Changes what an ID token says. */
  public volatile UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();

  /** Which account a refresh is for, of the former one and the one that is asked for. */
  public volatile BinaryOperator<String> account = (former, asked) -> asked;

  private final SigningKeys keys = new SigningKeys();
  private final int port;
  private DisposableServer server;
  private volatile String issuer = "";

  /** One request a service has seen. */
  public record Call(String what, @Nullable String token, @Nullable String cookie) {}

  ScriptedProvider() {
    server = bound(0);
    port = server.port();
  }

  private DisposableServer bound(int port) {
    return HttpServer.create()
        .host("127.0.0.1")
        .port(port)
        .route(
            routes ->
                routes
                    .get("/oauth2/jwks", (ask, answer) -> json(answer, keys.told()))
                    .post("/oauth2/token", this::token)
                    .post("/oauth2/revoke", this::note)
                    .post("/connect/logout", this::note)
                    .route(all -> true, this::service))
        .bindNow();
  }

  /** Where it is: scheme, host and port. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** From now on it says that it is this issuer. */
  void be(String publicUrl) {
    issuer = publicUrl;
  }

  /** Nobody answers at its address. */
  public void goAway() {
    server.disposeNow();
  }

  /** It answers again. */
  public void comeBack() {
    server = bound(port);
  }

  /** Signs with another key, which it tells of. */
  public void changeKey() {
    keys.change();
  }

  /** Signs with a key it does not tell of, under the name of the one it does. */
  public void forge() {
    keys.forge();
  }

  /** Every refresh token is good no longer. */
  public void endFamilies() {
    refreshTokens.clear();
  }

  /** As when new, except for what was given. */
  public void putRight() {
    life = Duration.ofMinutes(5);
    slowness = Duration.ZERO;
    failure = 0;
    account = (former, asked) -> asked;
    idToken = UnaryOperator.identity();
    keys.putRight();
    withdrawn.clear();
    calls.clear();
    cookies.retainAll(List.of("tracker=1"));
    asked.clear();
    refreshes.set(0);
    if (server.isDisposed()) {
      comeBack();
    }
  }

  /** The person signs in: a code for what the browser was sent with. */
  public String signIn(Form authorization) {
    var code = "code-" + given.incrementAndGet();
    codes.put(code, authorization);
    return code;
  }

  private Mono<Void> token(HttpServerRequest ask, HttpServerResponse answer) {
    return ask.receive()
        .aggregate()
        .asString()
        .map(Form::of)
        .flatMap(
            form -> {
              asked.add(form.get("grant_type") + " " + ask.requestHeaders().get("Authorization"));
              return form.get("grant_type").equals("refresh_token")
                  ? Mono.delay(slowness).then(Mono.defer(() -> refresh(form, answer)))
                  : redeem(form, answer);
            });
  }

  private Mono<Void> redeem(Form form, HttpServerResponse answer) {
    if (failure != 0) {
      return answer.status(failure).send().then();
    }
    var sent = codes.remove(form.get("code"));
    return sent == null
            || !sent.get("redirect_uri").equals(form.get("redirect_uri"))
            || !sent.get("code_challenge").equals(Form.s256(form.get("code_verifier")))
        ? json(answer.status(400), "{\"error\":\"invalid_grant\"}")
        : give(answer, sent.getOrDefault("account", "practice/p1"), sent.get("nonce"));
  }

  private Mono<Void> refresh(Form form, HttpServerResponse answer) {
    refreshes.incrementAndGet();
    if (failure != 0) {
      return answer.status(failure).send().then();
    }
    var former = refreshTokens.remove(form.get("refresh_token"));
    return former == null
        ? json(answer.status(400), "{\"error\":\"invalid_grant\"}")
        : give(answer, account.apply(former, form.getOrDefault("account", former)), null);
  }

  private Mono<Void> give(HttpServerResponse answer, String account, @Nullable String nonce) {
    var refresh = "refresh-" + given.incrementAndGet();
    refreshTokens.put(refresh, account);
    var now = Instant.now();
    var id =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(LOGIN)
            .audience("clientele-web")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("name", "Ada");
    if (nonce != null) {
      id.claim("nonce", nonce);
    }
    var access =
        new JWTClaimsSet.Builder().jwtID(refresh).claim("account", account).claim("role", "ADMIN");
    return json(
        answer,
        """
        {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":%d}
        """
            .formatted(
                keys.signed(access), refresh, keys.signed(idToken.apply(id)), life.toSeconds()));
  }

  private Mono<Void> note(HttpServerRequest ask, HttpServerResponse answer) {
    return ask.receive()
        .aggregate()
        .asString()
        .flatMap(
            form -> {
              var cookie = ask.requestHeaders().get("Cookie");
              asked.add(ask.uri() + " " + form + (cookie == null ? "" : " " + cookie));
              refreshTokens.remove(Form.of(form).getOrDefault("token", ""));
              return answer.send().then();
            });
  }

  private Mono<Void> service(HttpServerRequest ask, HttpServerResponse answer) {
    var headers = ask.requestHeaders();
    var token = headers.get("Authorization");
    calls.add(new Call(ask.method() + " " + ask.uri(), token, headers.get("Cookie")));
    cookies.forEach(line -> answer.addHeader("Set-Cookie", line));
    if (token != null && withdrawn.contains(token)) {
      return ask.receive().then(answer.status(401).header("X-Refused", "yes").send().then());
    }
    return ask.uri().endsWith("/stream")
        ? answer.sse().sendString(Mono.just("data: " + token + "\n\n")).then()
        : ask.receive().then(answer.sendString(Mono.just("served")).then());
  }

  private static Mono<Void> json(HttpServerResponse answer, String body) {
    return answer.header("Content-Type", "application/json").sendString(Mono.just(body)).then();
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
