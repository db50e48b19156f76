package io.clientele.integration.connection;

import io.clientele.integration.provider.Software;
import io.clientele.platform.secret.LinkToken;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * On which terms drafts are started.
 *
 * @param life how long one waits to be used
 * @param forgetAfter how long after a draft came to nothing its sign-in may be given back
 * @param callbacks where providers send browsers to, without the software's name
 * @param states what goes along with a sign-in and comes back
 */
public record DraftTerms(Duration life, Duration forgetAfter, URI callbacks, SignInStates states) {

  URI callback(Software software) {
    return URI.create(callbacks + "/" + software.name().toLowerCase(Locale.ROOT));
  }

  LinkToken state(String connection) {
    return states.first(connection);
  }

  Optional<LinkToken> state(Connection draft) {
    return states.again(draft.id(), draft.signIn());
  }
}
