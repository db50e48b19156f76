package io.clientele.invitation.delivery;

import org.jspecify.annotations.Nullable;

/** Who carries text messages and tells what became of them. Another provider is another class. */
public interface Texts {

  /** Where reports come in; which message they are about stands behind it. */
  String REPORTS = "/api/sms-reports";

  /**
   * What came in as a report.
   *
   * @param address it was sent to, as the provider knows it
   * @param body as it came
   * @param signature how the provider proves that it is its own; null if it does not
   */
  record Incoming(String address, String body, @Nullable String signature) {}

  /** The header a report is signed in. */
  String signatureHeader();

  /**
   * Hands a text to the provider, once.
   *
   * @param to in E.164
   * @param about what it belongs to; the provider names it when it reports
   */
  Handover send(String to, String body, Reference about);

  /** What a report says, if it is the provider's. */
  Report read(Incoming report);
}
