package io.clientele.invitation.practice;

/**
 * A practice, as far as it was heard of.
 *
 * @param country ISO 3166-1, two letters; whose telephone numbers its people type without a country
 */
public record Practice(String id, String name, String country) {}
