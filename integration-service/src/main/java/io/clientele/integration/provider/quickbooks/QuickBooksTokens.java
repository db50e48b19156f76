package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.oauth.TokenHabits;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is Intuit's own about its token address (providers.md 3.1). */
final class QuickBooksTokens implements TokenHabits {

  private final QuickBooksFaults faults;

  QuickBooksTokens(QuickBooksFaults faults) {
    this.faults = faults;
  }

  @Override
  public String name() {
    return "QuickBooks";
  }

  @Override
  public ProviderFault fault(HttpResponse<InputStream> answer) {
    return faults.of(answer);
  }

  // All that is documented is that 400 is a failure: which one, and in which words, is not.
  @Override
  public boolean isOver(int status, @Nullable String error) {
    return status == 400;
  }

  @Override
  public Duration usualLife() {
    return Duration.ofHours(1);
  }

  @Override
  public Ends ends(JsonNode answer, Instant asked) {
    return new Ends(
        Ends.after(asked, TokenHabits.seconds(answer, "x_refresh_token_expires_in")),
        Ends.after(asked, TokenHabits.seconds(answer, "x_refresh_token_hard_expires_in")));
  }

  // The end after five years, which no refresh moves, is said to those who ask for it.
  @Override
  public void dress(HttpRequest.Builder request) {
    request.header("x-include-refresh-token-hard-expires-in", "true");
  }

  @Override
  public boolean revokesAsJson() {
    return true;
  }
}
