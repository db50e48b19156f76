package io.clientele.access.login;

/** What a colleague is at a practice. */
public enum Role {
  /** May do everything, and sees every client. */
  PRACTICE_ADMIN,
  /** Looks after the clients that were granted to them, and their settings. */
  CLIENT_ADMIN,
  /** Works for the clients that were granted to them. */
  STANDARD
}
