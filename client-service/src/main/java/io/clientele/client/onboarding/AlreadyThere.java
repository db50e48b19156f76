package io.clientele.client.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * A client that was added before by what a row says (BLK-3).
 *
 * @param client its id
 * @param told the same to whom asks, if they see the client (LST-4); null if not
 */
public record AlreadyThere(String client, @Nullable String told) {}
