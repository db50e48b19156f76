package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.platform.aggregate.Outcome;

/**
 * What came of adding a client.
 *
 * @param client its id, whether it was added now, before, or not at all
 */
public record Added(String client, Outcome<Client> outcome) {}
