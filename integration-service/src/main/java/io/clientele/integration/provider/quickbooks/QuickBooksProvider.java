package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.LostAnswer;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * QuickBooks Online behind the port. A sign-in opens exactly one company, so the company is its
 * account: whoever signs in for it later renews the same sign-in. Only read: its one scope would
 * allow more. No PKCE: Intuit does not document any (providers.md 1.1).
 */
final class QuickBooksProvider implements Provider {

  private static final Logger LOG = LoggerFactory.getLogger(QuickBooksProvider.class);

  private final QuickBooksSettings settings;
  private final TokenEndpoint identity;
  private final QuickBooksApi api;

  QuickBooksProvider(QuickBooksSettings settings, TokenEndpoint identity, QuickBooksApi api) {
    this.settings = settings;
    this.identity = identity;
    this.api = api;
  }

  @Override
  public Software software() {
    return Software.QUICKBOOKS;
  }

  @Override
  public boolean isSetUp() {
    return settings.app().isSetUp();
  }

  @Override
  public List<String> steps() {
    return List.of(
        "Open the authorisation address and sign in to QuickBooks.",
        "Pick the client's company and connect it.",
        "Come back and choose the company.",
        "Add the client with this connection.");
  }

  @Override
  public String needs() {
    return "A QuickBooks Online login that is an admin of the client's company.";
  }

  @Override
  public Reach reach() {
    return Reach.ONE;
  }

  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    return settings.app().authorisation(state, redirect, Map.of("scope", settings.scopes()));
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    var realm = answer.getOrDefault("realmId", "");
    if (!RealmToken.isRealm(realm)) {
      // Never told again: without it the tokens open nothing.
      throw new GrantRefused("no company came back from QuickBooks");
    }
    var tokens = of(realm, identity.redeem(answer, redirect));
    prove(tokens);
    return tokens;
  }

  // The browser names the company, not Intuit: with another one's id these tokens would take the
  // place of the sign-in that opens that company.
  private void prove(Tokens tokens) {
    try {
      api.company(RealmToken.read(tokens.access()));
    } catch (Disconnected | NeedsRefresh other) {
      if (other instanceof NeedsRefresh no && !no.isWorded()) {
        throw no.last();
      }
      giveBack(tokens);
      throw new GrantRefused("QuickBooks does not open the company that came back");
    }
  }

  // Nobody keeps them. Only where QuickBooks said no: after anything else they may be those of a
  // company that is rightly connected, and giving them back could end that.
  private void giveBack(Tokens tokens) {
    try {
      revoke(tokens.refresh());
    } catch (ProviderFault unheard) {
      LOG.warn("a sign-in for another company was not given back: {}", unheard.getMessage());
    }
  }

  @Override
  public Tokens refresh(String refreshToken) {
    var now = RealmToken.read(refreshToken);
    return of(now.realm(), identity.refresh(now.token()));
  }

  private static Tokens of(String realm, Tokens tokens) {
    return new Tokens(
        new RealmToken(realm, tokens.access()).packed(),
        new RealmToken(realm, tokens.refresh()).packed(),
        tokens.expiresAt(),
        realm,
        tokens.ends());
  }

  @Override
  public LostAnswer lostAnswer() {
    return LostAnswer.LATER;
  }

  @Override
  public void revoke(String refreshToken) {
    identity.revoke(RealmToken.read(refreshToken).token());
  }

  @Override
  public List<Organisation> organisations(String access) {
    return List.of(api.company(RealmToken.read(access)));
  }

  @Override
  public Organisation describe(String access, Organisation organisation) {
    return api.describe(token(access, organisation.id()));
  }

  @Override
  public ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    var company = token(access, organisation);
    try {
      return api.read(company, list, since, each);
    } catch (ListClosed closed) {
      // Who may see nothing there any more is told the same (5020), but of the company itself too.
      api.company(company);
      throw closed;
    }
  }

  // Asked about another company QuickBooks says no: it decides, not we.
  private static RealmToken token(String access, String organisation) {
    return new RealmToken(organisation, RealmToken.read(access).token());
  }
}
