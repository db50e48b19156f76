package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.guard.Guard;
import io.clientele.integration.provider.guard.Pace;
import io.clientele.integration.provider.wire.ProviderHttp;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the API, behind a guard (providers.md 5.2 and 5.3). */
final class FreeAgentCalls {

  private final FreeAgentSettings settings;
  private final ProviderHttp http;
  private final Guard guard;
  private final Pace pace;

  /**
   * Calls in this pace.
   *
   * @param pace of the calls about one company
   */
  FreeAgentCalls(FreeAgentSettings settings, ProviderHttp http, Guard guard, Pace pace) {
    this.settings = settings;
    this.http = http;
    this.guard = guard;
    this.pace = pace;
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
    return guard.reading(
        pace,
        company,
        () ->
            http.send(
                request(access, company, path),
                answer -> {
                  if (answer.statusCode() != 200) {
                    throw FreeAgentFaults.of(answer);
                  }
                  return read.apply(answer);
                }));
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
