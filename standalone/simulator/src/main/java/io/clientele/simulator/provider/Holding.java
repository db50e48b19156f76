package io.clientele.simulator.provider;

/**
 * An organisation of a person.
 *
 * @param id the provider's own
 * @param country two letters (ISO 3166)
 * @param currency three letters (ISO 4217)
 * @param connected true if the person lets the app see it
 */
public record Holding(String id, String name, String country, String currency, boolean connected) {}
