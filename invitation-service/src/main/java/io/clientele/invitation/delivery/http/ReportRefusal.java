package io.clientele.invitation.delivery.http;

import io.clientele.platform.decision.Reason;

/** Why a report is not taken. */
enum ReportRefusal implements Reason {
  REPORT_NOT_SIGNED;

  @Override
  public String rule() {
    return "INV-7";
  }

  @Override
  public Kind kind() {
    return Kind.FORBIDDEN;
  }
}
