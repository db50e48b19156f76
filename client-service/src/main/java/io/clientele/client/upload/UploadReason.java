package io.clientele.client.upload;

import io.clientele.platform.decision.Reason;

/** Why a file of clients, or a row of one, is not taken. */
enum UploadReason implements Reason {
  PARTNER_REQUIRED("BLK-1", Kind.FORBIDDEN),
  HEADER_MISFIT("BLK-2", Kind.INVALID),
  CELL_REQUIRED("BLK-2", Kind.INVALID),
  CELL_INVALID("BLK-2", Kind.INVALID),
  CELLS_TOO_MANY("BLK-2", Kind.INVALID),
  CONTACT_WITHOUT_INVITATION("CLI-6", Kind.INVALID),
  INCOME_SOURCES_UNEVEN("CLI-13", Kind.INVALID),
  DUPLICATE_ROW("BLK-3", Kind.CONFLICT),
  PRACTICE_CODE_TWICE("COD-1", Kind.CONFLICT),
  EXTRACT_EMAIL_TWICE("CLI-7", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  UploadReason(String rule, Kind kind) {
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
