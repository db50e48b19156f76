package io.clientele.subscription.payer;

/** What became of a question for consent. */
public enum ConsentOutcome {
  /** The client agreed. */
  GIVEN,
  /** The client said no. */
  DECLINED,
  /** Its practice asks no more. */
  WITHDRAWN,
  /** Nobody answered in time. */
  EXPIRED,
  /** The client went on paying by itself instead. */
  OVERTAKEN
}
