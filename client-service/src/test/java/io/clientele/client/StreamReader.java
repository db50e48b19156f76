package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_HUNDRED_MILLISECONDS;

import io.clientele.platform.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a stream of the list, as a browser would. */
final class StreamReader implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What was sent so far. */
  final List<Event> events = new CopyOnWriteArrayList<>();

  private final HttpResponse<Stream<String>> response;
  private final Thread reading;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile String lastId = "";
  private volatile boolean ended;

  record Event(String name, JsonNode data) {}

  private StreamReader(HttpResponse<Stream<String>> response) {
    this.response = response;
    this.reading = Thread.ofVirtual().start(this::read);
  }

  /**
   * Opens one, going on behind an id unless it is null, and waits until its first words. An
   * instance that has just started is asked again: it does not know yet what changed lately.
   */
  static StreamReader open(int port, String practice, String bearer, @Nullable String id) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + "/api/practices/" + practice + "/clients/stream"))
            .header("Authorization", bearer);
    if (id != null) {
      request.header("Last-Event-ID", id);
    }
    try {
      var reader = new StreamReader(answer(request));
      if (!reader.begun.await(1, TimeUnit.MINUTES)) {
        throw new AssertionError("a stream that says nothing");
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<Stream<String>> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = HTTP.send(request.build(), BodyHandlers.ofLines());
    if (answer.statusCode() != 503) {
      return answer;
    }
    answer.body().close();
    return await()
        .pollInterval(ONE_HUNDRED_MILLISECONDS)
        .until(() -> HTTP.send(request.build(), BodyHandlers.ofLines()), StreamReader::isReady);
  }

  private static boolean isReady(HttpResponse<Stream<String>> answer) {
    if (answer.statusCode() == 503) {
      answer.body().close();
      return false;
    }
    return true;
  }

  private void read() {
    try (var lines = response.body()) {
      var name = "";
      for (var line : (Iterable<String>) lines::iterator) {
        if (line.startsWith("id: ")) {
          lastId = line.substring("id: ".length());
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, Json.MAPPER.readTree(line.substring("data: ".length()))));
          begun.countDown();
        } else if (line.startsWith(":")) {
          begun.countDown();
        }
      }
    } catch (UncheckedIOException closed) {
      // by either side
    } finally {
      ended = true;
      begun.countDown();
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String lastId() {
    return lastId;
  }

  boolean hasEnded() {
    return ended;
  }

  List<String> names() {
    return events.stream().map(Event::name).toList();
  }

  /** Waits until something like this was sent; what has ended without it never will. */
  StreamReader until(String name, Predicate<JsonNode> data) {
    await(name).until(() -> ended || wasSent(name, data));
    assertThat(wasSent(name, data))
        .as("%s, of a stream with status %s that said %s and ended", name, status(), names())
        .isTrue();
    return this;
  }

  private boolean wasSent(String name, Predicate<JsonNode> data) {
    return events.stream().anyMatch(one -> one.name().equals(name) && data.test(one.data()));
  }

  /** Waits until a client is shown by this name. */
  StreamReader untilShown(String clientName) {
    return until("changed", data -> data.path("name").asString().equals(clientName));
  }

  @Override
  public void close() {
    response.body().close();
    reading.interrupt();
  }
}
