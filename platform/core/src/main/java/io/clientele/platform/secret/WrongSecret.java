package io.clientele.platform.secret;

/**
 * The secret this instance was started with is none, or not the one: it must not run. What is said
 * is for whoever starts it, and holds no secret.
 */
public final class WrongSecret extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * Says what is wrong.
   *
   * @param remedy what to do about it
   */
  public WrongSecret(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
