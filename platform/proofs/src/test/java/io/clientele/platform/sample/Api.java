package io.clientele.platform.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A caller of the sample. */
record Api(int port, String authorization) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, String json, String... headers) {
    return send("POST", path, BodyPublishers.ofString(json), with("application/json", headers));
  }

  Answer post(String path, byte[] bytes, String contentType, String... headers) {
    return send("POST", path, BodyPublishers.ofByteArray(bytes), with(contentType, headers));
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String contentType, String... more) {
    var headers = new String[more.length + 2];
    headers[0] = "Content-Type";
    headers[1] = contentType;
    System.arraycopy(more, 0, headers, 2, more.length);
    return headers;
  }
}
