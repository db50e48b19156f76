package io.clientele.invitation.delivery;

/** Who carries text messages. Another provider is another class. */
public interface Texts {

  /**
   * Hands a text to the provider, once.
   *
   * @param to in E.164
   * @param about the id of what it belongs to, for the log
   */
  Handover send(String to, String body, String about);
}
