package io.clientele.access.login;

/** What a person is in the own business of a client. */
public enum ClientRole {
  /** May do everything there; the first user of a client is one (ACC-5). */
  BUSINESS_ADMIN,
  /** Works there. */
  BUSINESS_USER
}
