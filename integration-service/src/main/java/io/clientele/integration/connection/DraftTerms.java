package io.clientele.integration.connection;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Software;
import io.clientele.platform.secret.LinkToken;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
  Optional<URI> address(SignIn signIn, Provider provider, Caller caller) {
    return signIn.by().equals(caller.login())
        ? state(signIn)
            .map(
                state ->
                    provider.authorisation(
                        state.text(), verifier(signIn), callback(provider.software())))
        : Optional.empty();
  }
}
