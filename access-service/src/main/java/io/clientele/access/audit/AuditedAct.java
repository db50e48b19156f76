package io.clientele.access.audit;

/** What is kept on record; the names are for ever. */
public enum AuditedAct {
  /** Somebody asked whether an email has a login (CLI-11); about the login that was found. */
  EMAIL_LOOKED_UP,
  /** Somebody asked that too often, and was not told: the first time in a window (CLI-11). */
  EMAIL_LOOKUP_REFUSED,
  /** A practice admin required a second factor of all colleagues (ACC-7). */
  SECOND_FACTOR_REQUIRED,
  /** A practice admin left it to each colleague again (ACC-7). */
  SECOND_FACTOR_MADE_OPTIONAL,
  /** An operator switched off the second factor of a colleague for a while (ACC-7). */
  SECOND_FACTOR_SWITCHED_OFF,
  /** Whoever keeps the machines made a login an operator's (ACC-7). */
  OPERATOR_APPOINTED,
  /** Whoever keeps the machines took that from a login again (ACC-7). */
  OPERATOR_DISMISSED
}
