package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation somebody chooses.
 *
 * @param organisation its id, as the caller says
 * @param seen what the sign-in sees under that id; null if that was not looked up, and then it
 *     cannot become the chosen one
 */
record Choice(String organisation, @Nullable Organisation seen) {

  static Choice of(Organisation seen) {
    return new Choice(seen.id(), seen);
  }

  static Choice unseen(String organisation) {
    return new Choice(organisation, null);
  }
}
