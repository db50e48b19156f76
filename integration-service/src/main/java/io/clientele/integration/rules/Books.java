package io.clientele.integration.rules;

import io.clientele.integration.connection.Connection;
import java.util.Optional;

/**
 * Whose lists can be referred to: ids of entries mean something within one organisation alone.
 *
 * @param lists under what id the imported lists are kept
 * @param key stands for software and organisation; the same again after they were connected anew
 */
public record Books(String lists, String key) {

  /** Those behind a connection; empty until its organisation is known. */
  public static Optional<Books> of(Connection connection) {
    var organisation = connection.organisation();
    return organisation == null
        ? Optional.empty()
        : Optional.of(
            new Books(connection.entries(), connection.software() + ":" + organisation.id()));
  }
}
