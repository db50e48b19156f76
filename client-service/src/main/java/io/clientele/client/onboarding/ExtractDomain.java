package io.clientele.client.onboarding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The domain of all extract-by-email addresses (CLI-7): mail to it is ours.
 *
 * @param name in lower case
 */
public record ExtractDomain(String name) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 64; // RFC 5321
  private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");
  private static final Pattern BETWEEN = Pattern.compile("[._-]");

  // Mail to these is for whoever runs the domain (RFC 2142), or looks as if it came from them.
  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "admin",
          "administrator",
          "billing",
          "clientele",
          "donotreply",
          "help",
          "hostmaster",
          "info",
          "mailerdaemon",
          "noc",
          "noreply",
          "postmaster",
          "root",
          "security",
          "support",
          "webmaster",
          "www");

  public ExtractDomain {
    name = name.toLowerCase(Locale.ROOT);
  }

  /**
   * The address a practice wishes for, in the one form in which it is kept; empty if it is none of
   * this domain, or none that is given away.
   */
  public Optional<String> read(String wished) {
    var address = wished.strip().toLowerCase(Locale.ROOT);
    var end = "@" + name;
    return Optional.of(address)
        .filter(one -> one.endsWith(end))
        .filter(one -> isOpen(one.substring(0, one.length() - end.length())));
  }

  /** The address with this local part. */
  public String address(String localPart) {
    return localPart + "@" + name;
  }

  private static boolean isOpen(String localPart) {
    return localPart.length() >= SHORTEST
        && localPart.length() <= LONGEST
        && LOCAL_PART.matcher(localPart).matches()
        && !RESERVED.contains(BETWEEN.matcher(localPart).replaceAll(""));
  }
}
