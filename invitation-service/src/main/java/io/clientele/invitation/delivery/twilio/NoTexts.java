package io.clientele.invitation.delivery.twilio;

import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Texts;

/** Where there is no account: no text is sent, and whatever reports of one is none of ours. */
final class NoTexts implements Texts {

  @Override
  public String signatureHeader() {
    return TwilioReports.SIGNATURE;
  }

  @Override
  public Handover send(String to, String body, Reference about) {
    return new Handover.Never("no SMS provider");
  }

  @Override
  public Report read(Incoming report) {
    return new Report.Forged();
  }
}
