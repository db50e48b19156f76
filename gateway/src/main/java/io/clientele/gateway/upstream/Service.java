package io.clientele.gateway.upstream;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
  /** Practices, people, logins and who may do what. */
  ACCESS,
  /** The client list and the life of clients. */
  CLIENT,
  /** Plans, bundles, add-ons and who pays. */
  SUBSCRIPTION,
  /** Inviting people by email and text message, and their links. */
  INVITATION,
  /** Accounting software: drafts, connections and what was imported. */
  INTEGRATION;

  /**
   * The short name, as in paths and metrics.
   *
   * @return the lower-case name, for example {@code access}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
