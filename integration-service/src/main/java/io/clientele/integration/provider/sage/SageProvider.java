package io.clientele.integration.provider.sage;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sage Accounting behind the port, with PKCE as it offers (providers.md 1.1). */
final class SageProvider implements Provider {

  private final SageSettings settings;
  private final TokenEndpoint identity;
  private final SageApi api;

  SageProvider(SageSettings settings, TokenEndpoint identity, SageApi api) {
    this.settings = settings;
    this.identity = identity;
    this.api = api;
  }

  @Override
  public Software software() {
    return Software.SAGE;
  }

  @Override
  public boolean isSetUp() {
    return settings.app().isSetUp();
  }

  @Override
  public List<String> steps() {
    return List.of(
        "Open the authorisation address and sign in to Sage, with the country of the business.",
        "Allow access: it is to every business you can see there.",
        "Come back and choose the client's business.",
        "Add the client with this connection.");
  }

  @Override
  public String needs() {
    return "A Sage login that is a user of the client's business, with read access to its lists.";
  }

  @Override
  public Reach reach() {
    return Reach.MANY;
  }

  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    var more = new LinkedHashMap<String, String>();
    more.put("filter", "apiv3.1");
    if (!settings.country().isBlank()) {
      more.put("country", settings.country());
    }
    more.put("scope", settings.scope());
    more.put("code_challenge", verifier.challenge());
    more.put("code_challenge_method", "S256");
    return settings.app().authorisation(state, redirect, more);
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    return identity.redeem(answer, redirect, Map.of("code_verifier", verifier.text()));
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
    return read(() -> access, organisation, list, since, each);
  }

  @Override
  public ListRead read(
      Supplier<String> access,
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
