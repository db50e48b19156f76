package io.clientele.standalone.infrastructure;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A mail that was caught.
 *
 * @param id its Message-ID, or where it had none, what tells it from the others
 * @param to the addresses of the To line, without names
 * @param subject empty if there was none
 * @param at when it was caught
 * @param text its first plain text part, else its first HTML part, else empty
 */
public record CaughtMail(String id, List<String> to, String subject, Instant at, String text) {

  static CaughtMail of(MimeMessage message, Instant at) throws MessagingException, IOException {
    String plain = text(message, "text/plain");
    return new CaughtMail(
        Objects.requireNonNullElse(message.getMessageID(), at + " " + message.getSubject()),
        addresses(message.getRecipients(RecipientType.TO)),
        Objects.requireNonNullElse(message.getSubject(), ""),
        at,
        plain.isEmpty() ? text(message, "text/html") : plain);
  }

  boolean isTo(String email) {
    return to.stream().anyMatch(email::equalsIgnoreCase);
  }

  private static List<String> addresses(Address[] recipients) {
    return Arrays.stream(Objects.requireNonNullElse(recipients, new Address[0]))
        .map(address -> address instanceof InternetAddress mail ? mail.getAddress() : "" + address)
        .toList();
  }

  private static String text(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String text = text(inner, type);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
