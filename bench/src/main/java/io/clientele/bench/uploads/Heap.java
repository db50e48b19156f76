package io.clientele.bench.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a service says of its heap, in MiB. */
record Heap(HttpClient http, URI management) {

  // What has outlived collections: garbage of the moment would say how quick a machine is.
  private static final String KEPT = "jvm_memory_used_bytes{area=\"heap\",id=\"Tenured Gen\"";

  /** How much it holds on to: old garbage is part of it until it is next looked through. */
  long keptMebibytes() {
    var request = HttpRequest.newBuilder(management.resolve("actuator/prometheus")).build();
    try {
      return http.send(request, BodyHandlers.ofLines())
              .body()
              .filter(line -> line.startsWith(KEPT))
              .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum()
          >> 20;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
