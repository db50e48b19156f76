package io.clientele.gateway.problem;

import org.jspecify.annotations.Nullable;

/**
 * An error for the log, without what Reactor hangs on it: the address that was asked for, which may
 * hold the secret of a link (INV-5).
 */
final class BareError extends Exception {

  private static final long serialVersionUID = 1L;

  private BareError(Throwable error) {
    super(error.toString(), of(error.getCause()), false, true);
    setStackTrace(error.getStackTrace());
  }

  static @Nullable BareError of(@Nullable Throwable error) {
    return error == null ? null : new BareError(error);
  }
}
