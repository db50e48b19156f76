package io.clientele.invitation.reminder;

/** Which practices want their people reminded; who has never said wants it. */
public interface Reminders {

  /** Whether this practice does now. */
  boolean wanted(String practice);

  /**
   * It does, or does not, from now on.
   *
   * @param by the login that says so
   */
  void want(String practice, boolean wanted, String by);
}
