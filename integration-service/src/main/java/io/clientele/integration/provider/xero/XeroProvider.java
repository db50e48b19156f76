package io.clientele.integration.provider.xero;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Xero behind the port. No PKCE: Xero has it only for apps without a secret. */
final class XeroProvider implements Provider {

  private final XeroSettings settings;
  private final TokenEndpoint identity;
  private final XeroApi api;

  XeroProvider(XeroSettings settings, TokenEndpoint identity, XeroApi api) {
    this.settings = settings;
    this.identity = identity;
    this.api = api;
  }

  @Override
  public Software software() {
    return Software.XERO;
  }

  @Override
  public boolean isSetUp() {
    return settings.app().isSetUp();
  }

  @Override
  public List<String> steps() {
    return List.of(
        "Open the authorisation address and sign in to Xero.",
        "Tick the client's organisation and allow access.",
        "Come back and choose the organisation.",
        "Add the client with this connection.");
  }

  @Override
  public String needs() {
    return "A Xero login that is Standard or Adviser user of the client's organisation.";
  }

  @Override
  public Reach reach() {
    return Reach.MANY;
  }

  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    return settings.app().authorisation(state, redirect, Map.of("scope", settings.scopes()));
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    return identity.redeem(answer, redirect);
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
  public void release(String access, String organisation) {
    api.release(access, organisation);
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
}
