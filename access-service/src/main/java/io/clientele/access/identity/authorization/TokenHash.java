package io.clientele.access.identity.authorization;

import io.clientele.platform.secret.Sha256;

/**
 * Codes and tokens are kept as SHA-256 only. What is read back therefore has no value; in its place
 * stands a mark that no real token looks like, because none contains a colon.
 */
final class TokenHash {

  private static final String MARK = "sha256:";

  private TokenHash() {}

  /** The hash under which a presented value is looked for; a mark presented finds nothing. */
  static String of(String value) {
    return Sha256.of(value);
  }

  /** The hash to keep of a token of ours, whose value may be a mark. */
  static String keptOf(String value) {
    return value.startsWith(MARK) ? value.substring(MARK.length()) : of(value);
  }

  /** What stands in place of the value: the value itself if it is the one just presented. */
  static String valueFor(String hash, String presented) {
    return hash.equals(of(presented)) ? presented : MARK + hash;
  }
}
