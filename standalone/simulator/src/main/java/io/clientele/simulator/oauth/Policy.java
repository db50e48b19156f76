package io.clientele.simulator.oauth;

import java.time.Duration;

/**
 * How codes and tokens live at a provider.
 *
 * @param codeLife of authorisation codes, which are good once
 * @param refreshLife of refresh tokens that are not used
 * @param tokenBytes how much chance is in a token: its text is a third longer
 */
public record Policy(Duration codeLife, Duration refreshLife, Rotation rotation, int tokenBytes) {}
