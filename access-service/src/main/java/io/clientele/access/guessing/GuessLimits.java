package io.clientele.access.guessing;

/**
 * How fast may be guessed (ACC-9).
 *
 * @param perLogin at one login from wherever, and apart from that with each device it is known by
 * @param perAddress from one address at whatever logins; many people may share one
 */
public record GuessLimits(Pace perLogin, Pace perAddress) {}
