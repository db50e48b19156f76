package io.clientele.platform.token;

/**
 * What we want to know of a signing key.
 *
 * @param id the key id tokens name in their header
 * @param jwk the public key as a JSON Web Key (RFC 7517)
 * @param retired whether nothing it signed is good any more
 */
public record SigningKey(String id, String jwk, boolean retired) {}
