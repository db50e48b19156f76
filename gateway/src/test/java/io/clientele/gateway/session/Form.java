package io.clientele.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A form, or the query of an address.
 *
 * @param fields by name
 */
public record Form(Map<String, String> fields) {

  /** Reads what was sent. */
  public static Form of(String encoded) {
    return new Form(
        Arrays.stream(encoded.split("&"))
            .filter(field -> field.contains("="))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8))));
  }

  /** A field that must be there. */
  public String get(String field) {
    return Objects.requireNonNull(fields.get(field), field);
  }

  String getOrDefault(String field, String otherwise) {
    return fields.getOrDefault(field, otherwise);
  }

  /** The challenge of a verifier (RFC 7636, 4.2). */
  static String s256(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
