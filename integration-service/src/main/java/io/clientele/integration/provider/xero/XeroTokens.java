package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.oauth.TokenHabits;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is Xero's own about its token address (providers.md 2.1). */
final class XeroTokens implements TokenHabits {

  private static final Duration UNUSED = Duration.ofDays(60);

  @Override
  public String name() {
    return "Xero";
  }

  @Override
  public ProviderFault fault(HttpResponse<InputStream> answer) {
    return XeroFaults.of(answer);
  }

  @Override
  public @Nullable String account(JsonNode answer) {
    var access = ProviderJson.text(answer, "access_token");
    return access == null ? null : AccessTokenClaims.account(access);
  }

  // Its answer says nothing of it.
  @Override
  public Ends ends(JsonNode answer, Instant asked) {
    return new Ends(asked.plus(UNUSED), null);
  }
}
