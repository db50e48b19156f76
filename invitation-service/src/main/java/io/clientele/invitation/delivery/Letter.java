package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation says, in the practice's name (INV-9). Every name in it is plain: what could be
 * bait or begin a header is left out.
 *
 * @param subject one line
 * @param address the link
 */
public record Letter(
    String subject, String greeting, String sentence, String address, String closing) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  /**
   * The letter for an invitation.
   *
   * @param practice what the practice is called
   * @param valid for how long the link works if this is the first message to go out
   */
  static Letter of(Invitation invitation, String practice, String address, Duration valid) {
    var from = PlainText.orElse(practice, "A practice");
    var business = invitation.offer().business();
    var to = business == null ? "work with them" : PlainText.orElse(business, "your business");
    return new Letter(
        from + " invites you to Clientele",
        "Hello " + PlainText.orElse(invitation.invitee().name(), "there") + ",",
        from + " invites you to " + to + " on Clientele.",
        address,
        "The link works "
            + howLong(invitation.expiresAt(), valid)
            + ". If you were not expecting this, do nothing: nothing happens then.");
  }

  /** The time runs from the first message on (INV-2); a later one says what is left of it. */
  private static String howLong(@Nullable Instant until, Duration valid) {
    if (until != null) {
      return "until " + MOMENT.format(until);
    }
    var days = valid.toDays();
    return days == 1 ? "for a day" : "for " + days + " days";
  }

  /** The whole of it as plain text. */
  public String text() {
    return """
        %s

        %s To accept, open this link and press the button there:

        %s

        %s
        """
        .formatted(greeting, sentence, address, closing);
  }

  /** As short as it can be said. */
  public String shortText() {
    return sentence + " " + address;
  }

  @Override
  public String toString() {
    return "Letter"; // links and names are in no log
  }
}
