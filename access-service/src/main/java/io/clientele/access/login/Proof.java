package io.clientele.access.login;

/** By what somebody showed that a login is theirs, just before it is written. */
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
}
