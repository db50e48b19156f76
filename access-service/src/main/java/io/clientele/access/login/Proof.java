package io.clientele.access.login;

/** By what it was shown that a login is whose it says, when it is about to join. */
public sealed interface Proof {

  /**
   * They typed its password.
   *
   * @param hash the hash the password was found to match
   */
  record KnowsPassword(String hash) implements Proof {}

  /**
   * They read the mail sent to an email that nobody had proven before.
   *
   * @param passwordHash of the password they chose; from now on the only one
   */
  record ReadsMail(String name, String passwordHash) implements Proof {}

  /** Nothing now: somebody who adds a client named a login whose email was proven long before. */
  record ProvenBefore() implements Proof {}
}
