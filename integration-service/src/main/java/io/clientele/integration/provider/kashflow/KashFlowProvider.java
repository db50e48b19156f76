package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.LostAnswer;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.SignInForm;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * KashFlow behind the port. It has neither consent nor refresh tokens: what a person logs in with
 * is what brings the next session, and one user opens one company.
 */
final class KashFlowProvider implements Provider {

  private final KashFlowSettings settings;
  private final KashFlowLogIn logIn;
  private final KashFlowApi api;

  KashFlowProvider(KashFlowSettings settings, KashFlowLogIn logIn, KashFlowApi api) {
    this.settings = settings;
    this.logIn = logIn;
    this.api = api;
  }

  @Override
  public Software software() {
    return Software.KASHFLOW;
  }

  @Override
  public boolean isSetUp() {
    return settings.enabled();
  }

  @Override
  public List<String> steps() {
    return List.of(
        "Have the client add a user for Clientele alone in KashFlow, with a role that sees no more than its lists.",
        "Open the sign-in address and type that user's name, password and memorable word.",
        "Come back and choose the organisation; one user opens one company.");
  }

  @Override
  public String needs() {
    return "A KashFlow user of the client's company, best one made for Clientele alone: its user name,"
        + " password and memorable word. KashFlow locks a user after a few wrong tries.";
  }

  @Override
  public Reach reach() {
    return Reach.ONE;
  }

  /** Our own page: there is none of KashFlow's to go to. */
  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    return URI.create(redirect + "?state=" + state);
  }

  @Override
  public SignInForm form() {
    return KashFlowForm.FORM;
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    return logIn.logIn(Credentials.of(answer));
  }

  /** Logs in anew; a refusal is for good. */
  @Override
  public Tokens refresh(String refreshToken) {
    return logIn.logIn(Credentials.read(refreshToken));
  }

  @Override
  public LostAnswer lostAnswer() {
    return LostAnswer.COUNTS;
  }

  /** Ends the session; what it was opened with is forgotten by whoever kept it. */
  @Override
  public void revoke(String refreshToken) {
    logIn.logOut(Credentials.read(refreshToken));
  }

  @Override
  public List<Organisation> organisations(String access) {
    return api.organisations(Session.read(access));
  }

  @Override
  public Organisation describe(String access, Organisation organisation) {
    return api.describe(Session.read(access), organisation);
  }

  @Override
  public ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    return api.read(Session.read(access), organisation, list, each);
  }

  @Override
  public Duration rest() {
    return settings.rest();
  }
}
