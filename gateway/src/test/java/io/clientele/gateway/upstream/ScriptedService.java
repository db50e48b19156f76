package io.clientele.gateway.upstream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A client-service whose answers the test holds back, breaks off or never gives. */
public final class ScriptedService
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** What the streams wait for before their second piece. */
  static volatile Sinks.Empty<Void> goOn = Sinks.empty();

  /** The size of the first piece of an upload, once it is here. */
  static volatile CompletableFuture<Integer> firstPiece = new CompletableFuture<>();

  /** Completes when the gateway has left the stream that was opened last. */
  static volatile CompletableFuture<Void> left = new CompletableFuture<>();

  /** How many requests were read before their connection was reset, or closed. */
  static final AtomicInteger read = new AtomicInteger();

  private static final DisposableServer SERVER =
      HttpServer.create()
          .port(0)
          .route(
              routes ->
                  routes
                      .get("/api/practices/p1/clients/stream", events())
                      .get("/api/practices/p1/clients/heartbeats", heartbeats())
                      .get("/api/practices/p1/client-list-exports/download", download())
                      .post("/api/practices/p1/client-list-exports", ScriptedService::accept)
                      .get("/api/practices/p1/clients/silent", (asked, answer) -> Mono.never())
                      .get("/api/practices/p1/clients/broken", broken())
                      .get("/api/practices/p1/clients/stalled", stalled())
                      .get(
                          "/api/practices/p1/clients/refusing",
                          (asked, answer) -> answer.status(503).send())
                      .get("/api/practices/p1/clients/well", (asked, answer) -> answer.send())
                      .post("/api/practices/p1/clients", readAndLeave(true))
                      .post("/api/practices/p1/clients/closed", readAndLeave(false))
                      .post("/api/practices/p1/client-uploads", ScriptedService::upload))
          .bindNow();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // Port 1 refuses every connection.
    TestPropertyValues.of(
            "gateway.services.access=http://localhost:1",
            "gateway.services.client=http://localhost:" + SERVER.port(),
            "gateway.services.subscription=http://localhost:" + SERVER.port())
        .applyTo(context);
  }

  static void reset() {
    goOn = Sinks.empty();
    firstPiece = new CompletableFuture<>();
    left = new CompletableFuture<>();
  }

  private static Answer events() {
    return (asked, answer) -> {
      asked.withConnection(connection -> connection.onDispose(() -> left.complete(null)));
      var last = asked.requestHeaders().get("Last-Event-ID");
      var first = last == null ? "data: first\n\n" : "id: after %s\n\n".formatted(last);
      return answer
          .sse()
          .header("Content-Type", "text/event-stream;charset=UTF-8")
          .sendString(Flux.concat(Mono.just(first), later("data: second\n\n")));
    };
  }

  /** Comments only, each sooner than anybody's patience ends; then an event. */
  private static Answer heartbeats() {
    return (asked, answer) ->
        answer
            .sse()
            .sendString(
                Flux.interval(Duration.ZERO, Duration.ofMillis(300))
                    .map(beat -> ":\n\n")
                    .take(6)
                    .concatWithValues("data: at last\n\n"));
  }

  private static Answer download() {
    return (asked, answer) ->
        answer
            .header("Content-Type", "text/csv;charset=UTF-8")
            .header("Content-Disposition", "attachment; filename=\"clients.csv\"")
            .sendString(Flux.concat(Mono.just("first"), later("second")), StandardCharsets.UTF_8);
  }

  private static Mono<Void> accept(HttpServerRequest asked, HttpServerResponse answer) {
    return answer
        .status(202)
        .header("Location", "/api/practices/p1/client-list-exports/e1")
        .header("Retry-After", "2")
        .send()
        .then();
  }

  private static Answer broken() {
    return (asked, answer) ->
        answer
            .header("Content-Length", "100")
            .sendString(
                Flux.concat(Mono.just("half"), Mono.error(new IllegalStateException("broken"))));
  }

  private static Answer stalled() {
    return (asked, answer) -> answer.sendString(Flux.concat(Mono.just("half"), Mono.never()));
  }

  private static Answer readAndLeave(boolean reset) {
    return (asked, answer) ->
        asked
            .receive()
            .aggregate()
            .doOnTerminate(read::incrementAndGet)
            .then(
                Mono.<Void>fromRunnable(
                    () -> asked.withConnection(connection -> leave(connection.channel(), reset))));
  }

  private static void leave(Channel channel, boolean reset) {
    if (reset) {
      // No lingering: the other side sees a reset, not an end.
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    channel.close();
  }

  private static Mono<Void> upload(HttpServerRequest asked, HttpServerResponse answer) {
    return asked
        .receive()
        .doOnNext(piece -> firstPiece.complete(piece.readableBytes()))
        .map(piece -> piece.readableBytes())
        .reduce(0, Integer::sum)
        .flatMap(size -> answer.sendString(Mono.just(size.toString())).then());
  }

  private static Mono<String> later(String text) {
    return goOn.asMono().timeout(Duration.ofSeconds(20)).thenReturn(text);
  }

  /** What reactor-netty calls a handler. */
  private interface Answer
      extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}
}
