package io.clientele.gateway.session.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.upstream.Service;
import io.clientele.gateway.upstream.Upstreams;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Questions of the gateway itself to access-service. They end sooner than a session's renewal may
 * be claimed, so that who claimed it knows what became of it.
 */
@Component
class BackChannel {

  private static final int CONNECT_MILLIS = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Upstreams upstreams;
  private final Duration patience;
  private final String credentials;
  // What was sent is not sent again: a code or refresh token that comes twice ends the family.
  private final HttpClient http =
      HttpClient.create()
          .disableRetry(true)
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);

  BackChannel(Upstreams upstreams, SessionSettings settings) {
    this.upstreams = upstreams;
    var most = settings.lease().multipliedBy(4).dividedBy(5);
    this.patience = PATIENCE.compareTo(most) < 0 ? PATIENCE : most;
    this.credentials = basic(settings.clientSecret());
  }

  /** What came back. */
  record Answer(int status, String body) {

    boolean ok() {
      return status == 200;
    }
  }

  Mono<Answer> get(String path) {
    return upstreams.ask(
        Service.ACCESS,
        patience,
        address -> http.get().uri(address.resolve(path)).responseSingle(BackChannel::read));
  }

  /** A form, as the client we are. */
  Mono<Answer> post(String path, Map<String, String> fields) {
    return post(path, fields, headers -> headers.set(HttpHeaderNames.AUTHORIZATION, credentials));
  }

  /**
   * A form, as the browser that has this cookie.
   *
   * @param cookie null if it has none
   */
  Mono<Answer> postAs(@Nullable String cookie, String path, Map<String, String> fields) {
    return post(
        path,
        fields,
        headers -> {
          if (cookie != null) {
            headers.set(HttpHeaderNames.COOKIE, cookie);
          }
        });
  }

  private Mono<Answer> post(
      String path, Map<String, String> fields, Consumer<HttpHeaders> headers) {
    return upstreams.ask(
        Service.ACCESS,
        patience,
        address ->
            http.headers(
                    all -> {
                      all.set(HttpHeaderNames.CONTENT_TYPE, "application/x-www-form-urlencoded");
                      all.set(HttpHeaderNames.ACCEPT, "application/json");
                      headers.accept(all);
                    })
                .post()
                .uri(address.resolve(path))
                .send(ByteBufMono.fromString(Mono.just(encoded(fields))))
                .responseSingle(BackChannel::read));
  }

  private static Mono<Answer> read(HttpClientResponse answer, ByteBufMono body) {
    return body.asString(UTF_8)
        .defaultIfEmpty("")
        .map(text -> new Answer(answer.status().code(), text));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Both parts are encoded as in a form first (RFC 6749, 2.3.1): a secret may have a plus. */
  private static String basic(String secret) {
    var both = encoded(HttpProvider.CLIENT) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }
}
