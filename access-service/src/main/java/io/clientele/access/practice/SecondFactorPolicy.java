package io.clientele.access.practice;

/** Whether the people of a practice must have a second factor. */
public enum SecondFactorPolicy {
  /** Each decides. */
  OPTIONAL,
  /** All must. */
  REQUIRED
}
