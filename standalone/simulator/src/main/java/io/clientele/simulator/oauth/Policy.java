package io.clientele.simulator.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * How codes and tokens live at a provider.
 *
 * @param codeLife of authorisation codes, which are good once
 * @param refreshLife of refresh tokens that are not used
 * @param tokenBytes how much chance is in a token: its text is a third longer
 * @param offline the scope without which no refresh token comes; empty if one always does
 */
public record Policy(
    Duration codeLife,
    Duration refreshLife,
    Rotation rotation,
    int tokenBytes,
    String offline,
    Revocation revocation,
    AccessText accessText) {

  /** That of a provider whose tokens say nothing, always come in pairs and end alone. */
  public Policy(Duration codeLife, Duration refreshLife, Rotation rotation, int tokenBytes) {
    this(
        codeLife,
        refreshLife,
        rotation,
        tokenBytes,
        "",
        Revocation.GRANT,
        (grant, now, expires) -> RandomText.next(tokenBytes));
  }

  /** What ends when an app gives a token back. */
  public enum Revocation {
    /** What the token came from, be it a refresh or an access token. */
    GRANT,
    /** All its person has allowed; an access token ends nothing. */
    PERSON
  }

  /** Writes access tokens, each another one. */
  @FunctionalInterface
  public interface AccessText {
    String of(Grant grant, Instant now, Instant expires);
  }
}
