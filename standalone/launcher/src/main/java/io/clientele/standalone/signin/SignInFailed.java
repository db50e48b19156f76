package io.clientele.standalone.signin;

/** Why nobody is signed in, in words for the person at the terminal. */
public final class SignInFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInFailed(String message) {
    super(message);
  }

  SignInFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
