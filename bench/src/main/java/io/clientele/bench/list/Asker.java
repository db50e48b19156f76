package io.clientele.bench.list;

import io.clientele.platform.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who looks at a practice's list, by HTTP, over a connection that stays.
 *
 * @param practice its address, without a slash at the end
 */
record Asker(HttpClient http, URI practice, String token) {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  /** Asks, reads the answer to its end, and tells how long that took, in nanoseconds. */
  long nanos(Question question) {
    var request = request(question.path());
    var began = System.nanoTime();
    var answer = send(request);
    var took = System.nanoTime() - began;
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(
          question.name() + ": " + answer.statusCode() + " " + text(answer));
    }
    return took;
  }

  /** Whether the service knows how to answer this. */
  boolean isOffered(Question question) {
    var status = send(request(question.path())).statusCode();
    return status != BAD_REQUEST && status != 404;
  }

  /** How many rows come; 0 where the answer is no page. */
  int rows(Question question) {
    return json(question.path()).path("items").size();
  }

  /** How many clients are seen. */
  long counted() {
    return json("/clients/count").path("count").asLong();
  }

  /** The page so many pages behind the first. */
  Question page(int pages) {
    var path = "/clients";
    for (int page = 0; page < pages; page++) {
      var next = json(path).path("nextCursor");
      if (next.isString()) {
        path = "/clients?cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
      }
    }
    return Questions.other("page " + (pages + 1) + " by cursor", path);
  }

  private JsonNode json(String path) {
    return Json.MAPPER.readTree(send(request(path)).body());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(practice + path))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
