package io.clientele.access.secondfactor;

import io.clientele.access.login.Login;

/** Who must have a second factor, whether they want one or not. */
@FunctionalInterface
public interface RequiredSecondFactor {

  /** Whether somewhere this login belongs requires it. */
  boolean of(Login login);
}
