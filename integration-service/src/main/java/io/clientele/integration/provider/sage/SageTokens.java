package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.oauth.TokenHabits;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is Sage's own about its token address (providers.md 4.1). */
final class SageTokens implements TokenHabits {

  private final SageFaults faults;

  SageTokens(SageFaults faults) {
    this.faults = faults;
  }

  @Override
  public String name() {
    return "Sage";
  }

  @Override
  public ProviderFault fault(HttpResponse<InputStream> answer) {
    return faults.of(answer);
  }

  @Override
  public @Nullable String account(JsonNode answer) {
    return ProviderJson.text(answer, "requested_by_id");
  }

  @Override
  public boolean namesAppInForm() {
    return true;
  }

  @Override
  public Duration usualLife() {
    return Duration.ofMinutes(5);
  }
}
