package io.clientele.platform.aggregate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version a caller saw of what they want to change: {@code If-Match} (RFC 9110, 13.1.1).
 *
 * @param version 0 where nothing lay yet
 */
public record IfMatch(long version) {

  private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  /** The version an ETag of ours speaks of; empty if it is none of ours. */
  public static Optional<IfMatch> of(String etag) {
    var found = ETAG.matcher(etag.strip());
    return found.matches()
        ? Optional.of(new IfMatch(Long.parseLong(found.group(1))))
        : Optional.empty();
  }
}
