package io.clientele.access.login;

/** What a person is told by mail, so that they learn of it if it was not them (ACC-8a). */
public enum NoticeKind {
  /** The password was set anew. */
  PASSWORD_CHANGED,
  /** To the address the login had until now: it leads nowhere any more. */
  EMAIL_LEFT,
  /** To the address the login has from now on. */
  EMAIL_TAKEN_ON,
  /** A second factor is asked for from now on. */
  SECOND_FACTOR_SET_UP,
  /** None is asked for any more. */
  SECOND_FACTOR_REMOVED,
  /** The backup codes are other ones. */
  BACKUP_CODES_REPLACED,
  /** An operator has switched the second factor off for a while. */
  SECOND_FACTOR_SWITCHED_OFF,
  /** The person runs Clientele itself from now on. */
  OPERATOR_APPOINTED,
  /** Another login of the same person has become part of this one. */
  LOGIN_TAKEN_IN,
  /** To the address of the login that became part of another: it leads nowhere any more. */
  LOGIN_GIVEN_UP
}
