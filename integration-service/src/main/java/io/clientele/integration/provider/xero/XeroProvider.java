package io.clientele.integration.provider.xero;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.Consumer;

/** Xero behind the port. No PKCE: Xero has it only for apps without a secret. */
final class XeroProvider implements Provider {

  private final XeroSettings settings;
  private final XeroIdentity identity;
  private final XeroApi api;

  XeroProvider(XeroSettings settings, XeroIdentity identity, XeroApi api) {
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
    return settings.isSetUp();
  }

  @Override
  public List<ListName> lists() {
    return List.of(ListName.values());
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
  public URI authorisation(String state, URI redirect) {
    return URI.create(
        settings.authorizeUrl()
            + "?response_type=code"
            + parameter("client_id", settings.clientId())
            + parameter("redirect_uri", redirect.toString())
            + parameter("scope", settings.scopes())
            + parameter("state", state));
  }

  private static String parameter(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  @Override
  public Tokens redeem(String code, URI redirect) {
    return identity.redeem(code, redirect);
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
  public void read(
      String access, String organisation, ListName list, Consumer<ReferenceItem> each) {
    api.read(access, organisation, list, each);
  }
}
