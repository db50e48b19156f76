package io.clientele.gateway.session.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The one cookie of the API: what binds a sign-in at accounting software to the browser in which it
 * began (INT-3). integration-service sets one for each; it is good for the way back and nothing
 * else.
 */
final class ConnectingCookie {

  private static final String NAME = "clientele-connecting-";
  private static final Set<String> MUST =
      Set.of("path=/api/oauth/callback", "httponly", "samesite=lax");
  private static final Set<String> MAY =
      Set.of("path", "httponly", "samesite", "secure", "max-age", "expires");

  private final String prefix;
  private final boolean secure;

  /** As it is named where people come by https, or without. */
  ConnectingCookie(boolean secure) {
    this.prefix = secure ? "__Secure-" + NAME : NAME;
    this.secure = secure;
  }

  /** Whether a cookie that a browser sends is one; a piece of a {@code Cookie} line. */
  boolean isOne(String piece) {
    return piece.startsWith(prefix);
  }

  /** Whether a {@code Set-Cookie} line sets or ends one, as narrow as it must be. */
  boolean sets(String line) {
    var parts = Arrays.stream(line.split(";")).map(String::strip).toList();
    var says =
        parts.stream()
            .skip(1)
            .map(part -> part.toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());
    // Of an attribute said twice browsers take the last one: each is said once, or nothing passes.
    var names = parts.stream().skip(1).map(ConnectingCookie::name).toList();
    return isOne(parts.getFirst())
        && says.containsAll(MUST)
        && says.contains("secure") == secure
        && MAY.containsAll(names)
        && Set.copyOf(names).size() == names.size();
  }

  private static String name(String attribute) {
    return attribute.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
