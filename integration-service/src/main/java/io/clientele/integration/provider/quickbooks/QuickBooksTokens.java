package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.oauth.TokenHabits;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
  public boolean revokesAsJson() {
    return true;
  }
}
