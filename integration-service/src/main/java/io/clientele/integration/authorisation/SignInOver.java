package io.clientele.integration.authorisation;

/** The authorisation is over: somebody has to sign in at the provider again. */
public final class SignInOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names it. */
  public SignInOver(String authorisation) {
    super("authorisation " + authorisation + " is over");
  }
}
