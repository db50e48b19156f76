package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.oauth.TokenEndpoint;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** FreeAgent behind the port. It knows no scopes: what a person may do, the app may. */
final class FreeAgentProvider implements Provider {

  private final FreeAgentSettings settings;
  private final TokenEndpoint identity;
  private final FreeAgentApi api;

  FreeAgentProvider(FreeAgentSettings settings, TokenEndpoint identity, FreeAgentApi api) {
    this.settings = settings;
    this.identity = identity;
    this.api = api;
  }

  @Override
  public Software software() {
    return Software.FREEAGENT;
  }

  @Override
  public boolean isSetUp() {
    return settings.app().isSetUp();
  }

  @Override
  public List<String> steps() {
    return List.of(
        "Open the authorisation address and sign in to FreeAgent.",
        settings.practice()
            ? "Approve access to the practice's clients."
            : "Approve access to the client's company.",
        "Come back and choose the company.",
        "Add the client with this connection.");
  }

  @Override
  public String needs() {
    return settings.practice()
        ? "A login at the practice's own FreeAgent dashboard that may see the client's company."
        : "A FreeAgent login of the client's company with access level 6 (Banking) or above.";
  }

  @Override
  public Reach reach() {
    return settings.practice() ? Reach.MANY : Reach.ONE;
  }

  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    return settings.app().authorisation(state, redirect, Map.of());
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    var tokens = identity.redeem(answer, redirect);
    return new Tokens(
        tokens.access(),
        tokens.refresh(),
        tokens.expiresAt(),
        api.account(tokens.access()),
        tokens.ends());
  }

  @Override
  public Tokens refresh(String refreshToken) {
    return identity.refresh(refreshToken);
  }

  @Override
  public void revoke(String refreshToken) {
    identity.revoke(refreshToken);
  }

  @Override
  public List<Organisation> organisations(String access) {
    return api.organisations(access);
  }

  @Override
  public Organisation describe(String access, Organisation organisation) {
    return api.describe(access, organisation);
  }

  @Override
  public ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    return api.read(access, organisation, list, since, each);
  }

  @Override
  public Duration rest() {
    return settings.rest();
  }
}
