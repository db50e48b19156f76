package io.clientele.access.login;

/** A code of a second factor that somebody typed, as far as it could be recognised. */
public sealed interface FactorCode {

  /**
   * One an authenticator shows.
   *
   * @param secret the sealed secret it was made of
   * @param counter the step it is of
   */
  record Timed(String secret, long counter) implements FactorCode {}

  /** A backup code, by its hash. */
  record Backup(String hash) implements FactorCode {}
}
