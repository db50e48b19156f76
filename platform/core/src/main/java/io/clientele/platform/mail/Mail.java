package io.clientele.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, in two forms.
 *
 * @param to the address
 * @param id the Message-ID without angle brackets, the same for every repeat; null for a new one
 */
public record Mail(String to, String subject, String text, String html, @Nullable String id) {

  @Override
  public String toString() {
    return "Mail"; // addresses and links are in no log
  }
}
