package io.clientele.platform.aggregate;

/**
 * A write broke a unique index other than the id's; the owner of the index knows which rule that
 * is.
 */
public final class NotUnique extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Carries the store's message, which names the index. */
  public NotUnique(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it is the index of this name that was broken. */
  public boolean names(String index) {
    var message = getMessage();
    return message != null && message.contains(index);
  }
}
