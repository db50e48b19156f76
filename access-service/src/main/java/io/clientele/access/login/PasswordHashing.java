package io.clientele.access.login;

/** Turns passwords into what may be kept of them (ACC-1). */
public interface PasswordHashing {

  /**
   * The hash of a password, salted anew each time.
   *
   * @throws io.clientele.platform.aggregate.TryAgain while too many others are being hashed
   */
  String hash(String password);

  /**
   * Whether a hash was made of this password.
   *
   * @throws io.clientele.platform.aggregate.TryAgain while too many others are being hashed
   */
  boolean matches(String password, String hash);
}
