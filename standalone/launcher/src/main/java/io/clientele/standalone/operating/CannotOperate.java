package io.clientele.standalone.operating;

/** Why the operator's wish was not done, in words for them. */
public final class CannotOperate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotOperate(String message) {
    super(message);
  }

  public CannotOperate(String message, Throwable cause) {
    super(message, cause);
  }
}
