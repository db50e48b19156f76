package io.clientele.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, in two forms.
 *
 * @param to the address
 * @param id the Message-ID without angle brackets, the same for every repeat; null for a new one
 * @param returnPath the address reports of its delivery go to (RFC 5321 4.4); null where nobody
 *     reads them: then they go to who sent it, and none of success is asked for
 */
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    @Nullable String id,
    @Nullable String returnPath) {

  /** A mail whose way nobody follows. */
  public Mail(String to, String subject, String text, String html, @Nullable String id) {
    this(to, subject, text, html, id, null);
  }

  @Override
  public String toString() {
    return "Mail"; // addresses and links are in no log
  }
}
