package io.clientele.client.onboarding;

import io.clientele.platform.decision.Reason;

/** Why a client is not added. */
enum OnboardingReason implements Reason {
  PERMISSION_MISSING("CLI-10", Kind.FORBIDDEN),
  CONNECTION_DRAFT_UNKNOWN("CLI-4", Kind.INVALID),
  CONNECTION_DRAFT_NOT_CHOSEN("CLI-4", Kind.NOT_YET),
  CONNECTION_DRAFT_USED("CLI-4", Kind.CONFLICT),
  CONNECTION_DRAFT_LAPSED("CLI-4", Kind.CONFLICT),
  SOFTWARE_NOT_OPEN("CLI-4", Kind.INVALID),
  KIND_REQUIRED("CLI-2", Kind.INVALID),
  KIND_NOT_OPEN("CLI-2", Kind.INVALID),
  BOOKKEEPING_REQUIRED("CLI-3", Kind.INVALID),
  SOLUTION_NOT_OPEN("CLI-3", Kind.INVALID),
  BUSINESS_NAME_REQUIRED("CLI-4", Kind.INVALID),
  EXTRACT_EMAIL_UNUSABLE("CLI-7", Kind.INVALID),
  EMAIL_ALREADY_TAKEN("CLI-7", Kind.CONFLICT),
  COLLEAGUE_UNKNOWN("CLI-5", Kind.INVALID),
  TEAMS_NOT_OPEN("CLI-5", Kind.INVALID),
  TEAM_UNKNOWN("CLI-5", Kind.INVALID),
  EMAIL_UNUSABLE("CLI-6", Kind.INVALID),
  MOBILE_UNUSABLE("CLI-6", Kind.INVALID),
  USER_AND_INVITATION("CLI-11", Kind.INVALID),
  USER_UNKNOWN("CLI-11", Kind.INVALID),
  KEY_OUTLIVED("CLI-14", Kind.INVALID),
  IDEMPOTENCY_KEY_REUSED("CLI-14", Kind.INVALID);

  private final String rule;
  private final Kind kind;

  OnboardingReason(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
