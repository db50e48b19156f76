package io.clientele.integration.provider.wire;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Sends requests, each with an end: for connecting, for the answer, and for its body. */
final class ProviderHttp {

  private final HttpClient client;
  private final ProviderTimes times;

  /** A client of its own. */
  ProviderHttp(ProviderTimes times) {
    this.client = HttpClient.newBuilder().connectTimeout(times.connect()).build();
    this.times = times;
  }

  /**
   * One request; a fault names its path, so no secret may be in that: see the other form.
   *
   * @param read from the answer, whose body is a stream and is closed afterwards
   * @throws Passing if it could not be sent, or the answer did not come to its end in time, or
   *     cannot be read
   */
  <T> T send(HttpRequest.Builder request, Function<HttpResponse<InputStream>, T> read) {
    var sent = request.timeout(times.answer()).build();
    return send(sent, sent.method() + " " + sent.uri().getPath(), read);
  }

  /**
   * One request under a name.
   *
   * @param where what a fault says in place of the path
   */
  <T> T send(
      HttpRequest.Builder request, String where, Function<HttpResponse<InputStream>, T> read) {
    return send(request.timeout(times.answer()).build(), where, read);
  }

  private <T> T send(HttpRequest sent, String where, Function<HttpResponse<InputStream>, T> read) {
    try {
      var answer = client.send(sent, BodyHandlers.ofInputStream());
      return read(answer, read);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw Passing.unsent(where + " was not sent: " + e.getClass().getSimpleName(), e);
    } catch (IOException | UncheckedIOException | JacksonIOException e) {
      throw Passing.lost(where + " broke off: " + e.getClass().getSimpleName(), e);
    } catch (JacksonException e) {
      // Cut off, or a page of something in between. What it says may hold a token: no cause is
      // kept.
      throw Passing.lost(where + " answered what cannot be read", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Passing.lost(where + " was interrupted", e);
    }
  }

  // The client's own timeout ends when the answer begins; a body may then trickle for ever.
  private <T> T read(HttpResponse<InputStream> answer, Function<HttpResponse<InputStream>, T> read)
      throws IOException {
    var end =
        CompletableFuture.runAsync(
            () -> close(answer.body()),
            CompletableFuture.delayedExecutor(times.body().toMillis(), MILLISECONDS));
    try (var body = answer.body()) {
      return read.apply(answer);
    } finally {
      end.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
