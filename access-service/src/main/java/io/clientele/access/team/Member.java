package io.clientele.access.team;

import java.time.Instant;

/**
 * Somebody who is in a team.
 *
 * @param by the login that added them
 * @param at when, to the millisecond
 */
public record Member(String login, String by, Instant at) {}
