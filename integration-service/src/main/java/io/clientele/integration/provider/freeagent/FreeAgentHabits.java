package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.oauth.TokenHabits;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is FreeAgent's own about its token address (providers.md 5.1). */
final class FreeAgentHabits implements TokenHabits {

  private static final Set<String> OURS =
      Set.of("invalid_request", "unauthorized_client", "unsupported_grant_type");

  private final String userAgent;

  FreeAgentHabits(String userAgent) {
    this.userAgent = userAgent;
  }

  @Override
  public String name() {
    return "FreeAgent";
  }

  @Override
  public ProviderFault fault(HttpResponse<InputStream> answer) {
    return FreeAgentFaults.of(answer);
  }

  // Either OAuth's own member, or the one all other addresses have: which is not confirmed.
  @Override
  public @Nullable String error(JsonNode body) {
    var error = ProviderJson.text(body, "error");
    return error == null && body.has("errors") ? "errors" : error;
  }

  // Whatever FreeAgent itself says no with. A wrong app is told so in plain text, and a page of
  // something in between must end nobody's sign-in.
  @Override
  public boolean isRefusal(int status, @Nullable String error) {
    return (status == 400 || status == 401) && error != null && !OURS.contains(error);
  }

  @Override
  public Duration usualLife() {
    return Duration.ofHours(1);
  }

  @Override
  public void dress(HttpRequest.Builder request) {
    request.header("User-Agent", userAgent);
  }
}
