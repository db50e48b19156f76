package io.clientele.subscription.plan;

/** The kinds of client a plan may include (CLI-2). */
public enum Kind {
  BUSINESS,
  SELF_EMPLOYED
}
