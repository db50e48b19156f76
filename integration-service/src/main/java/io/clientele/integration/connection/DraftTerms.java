package io.clientele.integration.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Software;
import io.clientele.platform.secret.LinkToken;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which terms drafts are started.
 *
 * @param life how long one waits to be used
 * @param forgetAfter how long after a draft came to nothing its sign-in may be given back; less
 *     than the day after which what a provider does not take back is given up
 * @param callbacks where providers send browsers to, without the software's name
 * @param states what goes along with a sign-in and comes back
 */
public record DraftTerms(Duration life, Duration forgetAfter, URI callbacks, SignInStates states) {

  public DraftTerms {
    if (!forgetAfter.isPositive() || forgetAfter.compareTo(Left.PATIENCE) >= 0) {
      throw new IllegalArgumentException(
          "INTEGRATION_FORGET_AFTER (integration.forget-after) is "
              + forgetAfter
              + ": it must be more than nothing, and less than "
              + Left.PATIENCE
              + ", after which nobody tries any more to give back what a provider did not take");
    }
  }

  URI callback(Software software) {
    return URI.create(callbacks + "/" + software.name().toLowerCase(Locale.ROOT));
  }

  LinkToken state(String signIn) {
    return states.first(signIn);
  }

  Optional<LinkToken> state(SignIn signIn) {
    return states.again(signIn.id(), signIn.hash());
  }

  CodeVerifier verifier(SignIn signIn) {
    return states.verifier(signIn.id(), signIn.hash());
  }

  /**
   * Where the person signs in: told to the one who began it, because whatever comes back from there
   * is kept as theirs. Empty also if the secret was changed since, without keeping the one it was
   * begun under.
   */
  Optional<WayThere> address(SignIn signIn, Provider provider, Caller caller) {
    if (!signIn.by().equals(caller.login())) {
      return Optional.empty();
    }
    return state(signIn)
        .flatMap(
            state ->
                browser(signIn).map(browser -> there(signIn, provider, state, browser.text())));
  }

  private WayThere there(SignIn signIn, Provider provider, LinkToken state, String browser) {
    return new WayThere(
        provider.authorisation(state.text(), verifier(signIn), callback(provider.software())),
        state.text(),
        browser);
  }

  private Optional<LinkToken> browser(SignIn signIn) {
    return states.browser(signIn.id(), signIn.hash());
  }

  /**
   * Whether who comes back is who began: a state alone may have been sent to somebody else, whose
   * organisations would then be connected for the sender (INT-3).
   *
   * @param shown what the browser kept; null if nothing
   */
  boolean isOfBrowser(SignIn signIn, @Nullable String shown) {
    return shown != null
        && browser(signIn)
            .filter(
                kept -> MessageDigest.isEqual(kept.text().getBytes(UTF_8), shown.getBytes(UTF_8)))
            .isPresent();
  }
}
