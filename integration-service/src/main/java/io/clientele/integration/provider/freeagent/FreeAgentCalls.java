package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.wire.Host;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the API, behind a guard (providers.md 5.2 and 5.3). */
final class FreeAgentCalls {

  private final FreeAgentSettings settings;
  private final Host host;

  FreeAgentCalls(FreeAgentSettings settings, Host host) {
    this.settings = settings;
    this.host = host;
  }

  /**
   * Reads something.
   *
   * @param company its subdomain; null if the call is about none
   * @param path below the API's base, with its query
   */
  <T> T get(
      String access,
      @Nullable String company,
      String path,
      Function<HttpResponse<InputStream>, T> read) {
    return host.read(
        company,
        request(access, company, path),
        answer -> {
          if (answer.statusCode() != 200) {
            throw FreeAgentFaults.of(answer);
          }
          return read.apply(answer);
        });
  }

  private HttpRequest.Builder request(String access, @Nullable String company, String path) {
    var request =
        HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + path))
            .header("Authorization", "Bearer " + access)
            .header("Accept", "application/json")
            .header("User-Agent", settings.userAgent());
    // To an app for companies the token alone says which.
    if (settings.practice() && company != null) {
      request.header("X-Subdomain", company);
    }
    return request;
  }
}
