package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of one of our mails (RFC 3464).
 *
 * @param mail which one: by the address the report came to, and by nothing in it
 */
record StatusReport(Reference mail, Report report) {

  // Where servers put the address a mail was delivered to; the last is what its author wrote.
  private static final String[] RECIPIENT = {
    "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To"
  };
  private static final String STATUS_TYPE = "message/delivery-status";
  private static final int PARTS = 20;
  private static final int MOST = 65_536;

  /** Reads a mail; empty if it came to no address that we gave a mail of ours. */
  static Optional<StatusReport> of(MimeMessage message, ReturnPaths paths)
      throws MessagingException, IOException {
    var mail = recipients(message).map(paths::read).flatMap(Optional::stream).findFirst();
    return mail.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatusReport(mail.get(), report(message)));
  }

  private static Stream<String> recipients(MimeMessage message) throws MessagingException {
    var found = Stream.<String>empty();
    for (var header : RECIPIENT) {
      var values = message.getHeader(header);
      if (values != null) {
        found = Stream.concat(found, Arrays.stream(values).flatMap(StatusReport::addresses));
      }
    }
    return found;
  }

  private static Stream<String> addresses(String header) {
    try {
      return Arrays.stream(InternetAddress.parseHeader(header, false))
          .map(InternetAddress::getAddress)
          .filter(Objects::nonNull);
    } catch (AddressException e) {
      return Stream.empty();
    }
  }

  /** An answer by a person, or by a machine on holiday, reports nothing. */
  private static Report report(MimeMessage message) throws MessagingException, IOException {
    if (message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts) {
      for (var n = 0; n < Math.min(parts.getCount(), PARTS); n++) {
        if (parts.getBodyPart(n).isMimeType(STATUS_TYPE)) {
          return status(parts.getBodyPart(n));
        }
      }
    }
    return new Report.Nothing();
  }

  /** Fields of the mail, and then those of each recipient; ours have one. */
  private static Report status(BodyPart part) throws MessagingException, IOException {
    var fields = new ByteArrayInputStream(part.getInputStream().readNBytes(MOST));
    while (fields.available() > 0) {
      var some = new InternetHeaders(fields);
      var action = first(some, "Action");
      if (action != null) {
        return switch (word(action)) {
          case "failed" -> new Report.Bounced(reason(first(some, "Status")));
          case "delivered" -> new Report.Delivered();
          default -> new Report.Nothing(); // delayed; relayed or expanded: nobody knows any more
        };
      }
    }
    return new Report.Nothing();
  }

  private static @Nullable String first(InternetHeaders fields, String name) {
    return fields.getHeader(name, null) == null ? null : fields.getHeader(name)[0];
  }

  private static String word(String value) {
    return value.strip().split("[\\s;(]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** RFC 3463, in words that name nobody: what servers say themselves quotes addresses. */
  private static String reason(@Nullable String status) {
    var code = status == null ? "" : word(status);
    if (code.matches("[45]\\.1\\.(1|2|3|6|10)")) {
      return "the address does not exist";
    }
    if (code.matches("[45]\\.2\\.2")) {
      return "the mailbox is full";
    }
    if (code.matches("[45]\\.4\\.\\d+")) {
      return "the mail server of the address cannot be reached";
    }
    if (code.matches("[45]\\.7\\.\\d+")) {
      return "the mail server of the address refuses the mail";
    }
    return "the mail could not be delivered";
  }
}
