package io.clientele.platform.secret;

/**
 * A new key for one place alone.
 *
 * @param wrapped what is stored of it
 * @param sealing seals what belongs to that place
 */
public record DataKey(WrappedKey wrapped, Sealing sealing) {}
