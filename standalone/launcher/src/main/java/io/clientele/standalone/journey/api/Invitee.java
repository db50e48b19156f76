package io.clientele.standalone.journey.api;

/**
 * Somebody who is invited.
 *
 * @param mobile in E.164
 */
public record Invitee(String name, String email, String mobile) {}
