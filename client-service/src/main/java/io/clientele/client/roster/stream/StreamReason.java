package io.clientele.client.roster.stream;

import io.clientele.platform.decision.Reason;

/** Why a stream is not opened. */
public enum StreamReason implements Reason {
  /** This instance has not heard yet what has changed lately. */
  STREAM_NOT_READY("LST-8", Kind.NOT_YET),
  /** This instance has as many as it may. */
  TOO_MANY_STREAMS("LST-8", Kind.NOT_YET),
  /** This login has as many as it may. */
  TOO_MANY_STREAMS_OF_YOURS("LST-8", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  StreamReason(String rule, Kind kind) {
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
