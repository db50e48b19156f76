package io.clientele.simulator.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** What a caller says who it is with, by HTTP Basic (RFC 7617). */
public record Credentials(String name, String password) {

  private static final String BASIC = "basic ";

  static Optional<Credentials> read(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      var pair =
          new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Neither name nor password is for logs. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
