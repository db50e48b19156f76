package io.clientele.invitation.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.link.Links;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The addresses reports of mails come back to, each naming its mail: reports themselves name it in
 * too many ways, or not at all. A seal in it keeps strangers from having mails bounce that did not.
 */
final class ReturnPaths {

  // RFC 5321 4.5.3.1.1 allows 64 octets before the @; a plus, an id, a generation, a seal and two
  // dots take 54 of them.
  private static final int LONGEST_NAME = 10;
  private static final int SEAL = 16;
  private static final String CHANNEL = "return-path";
  private static final Pattern MARK =
      Pattern.compile("([0-9a-f]{32})\\.([1-9][0-9]{0,2})\\.([0-9a-f]{16})");

  private final Links links;
  private final String name;
  private final String domain;

  /**
   * Addresses below one mailbox.
   *
   * @param links makes the seals
   * @param mailbox {@code bounces@in.example}
   * @throws IllegalArgumentException if that is no address, or its name is longer than 10
   */
  ReturnPaths(Links links, String mailbox) {
    var at = mailbox.lastIndexOf('@');
    if (at < 1 || at > LONGEST_NAME) {
      throw new IllegalArgumentException("the name of the mailbox must have 1 to 10 characters");
    }
    this.links = links;
    this.name = mailbox.substring(0, at).toLowerCase(Locale.ROOT) + "+";
    this.domain = mailbox.substring(at).toLowerCase(Locale.ROOT);
  }

  /** The address for one mail; each id of an invitation is a UUID. */
  String of(Reference mail) {
    var id = mail.invitation().replace("-", "");
    return name + id + "." + mail.generation() + "." + seal(mail) + domain;
  }

  /** The mail an address is for, if we made it; servers may have changed its case. */
  Optional<Reference> read(String address) {
    var lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(name) || !lower.endsWith(domain)) {
      return Optional.empty();
    }
    var mark = MARK.matcher(lower.substring(name.length(), lower.length() - domain.length()));
    if (!mark.matches()) {
      return Optional.empty();
    }
    var mail = new Reference(id(mark.group(1)), Integer.parseInt(mark.group(2)));
    return MessageDigest.isEqual(seal(mail).getBytes(US_ASCII), mark.group(3).getBytes(US_ASCII))
        ? Optional.of(mail)
        : Optional.empty();
  }

  private static String id(String hex) {
    return new UUID(
            Long.parseUnsignedLong(hex.substring(0, 16), 16),
            Long.parseUnsignedLong(hex.substring(16), 16))
        .toString();
  }

  /** 64 bits: enough where each guess is a mail to us. */
  private String seal(Reference mail) {
    return links.of(mail.invitation(), CHANNEL, mail.generation()).hash().substring(0, SEAL);
  }
}
