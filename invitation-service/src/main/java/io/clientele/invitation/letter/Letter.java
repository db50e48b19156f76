package io.clientele.invitation.letter;

import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation says, in the practice's name and the language of who is invited (INV-9); as
 * HTML, as plain text and as a text message it says it in the same words. Every name in it is
 * plain: what could be bait or begin a header is left out.
 *
 * @param practice what the practice is called
 * @param name of the person invited
 * @param business what the client is called; null for a colleague
 * @param address the link
 * @param until when the link ends; null if this is the first message to go out
 * @param valid for how long the link works from the first message on
 * @param app where the mobile app is; null if there is none
 */
public record Letter(
    Language language,
    Occasion occasion,
    String practice,
    String name,
    @Nullable String business,
    String address,
    @Nullable Instant until,
    Duration valid,
    @Nullable String app) {

  public Letter {
    var words = Words.of(language);
    practice = PlainText.orElse(practice, words.say("letter.unnamed.practice"));
    name = PlainText.orElse(name, "");
    business =
        business == null ? null : PlainText.orElse(business, words.say("letter.unnamed.business"));
  }

  /** One line. */
  public String subject() {
    return switch (occasion) {
      case INVITATION -> say("letter.subject.invitation", practice);
      case REMINDER -> say("letter.subject.reminder", practice);
    };
  }

  /** How it begins. */
  public String greeting() {
    return name.isBlank() ? say("letter.greeting.unnamed") : say("letter.greeting", name);
  }

  /** Who invites to what. */
  public String sentence() {
    return sentence(practice, business);
  }

  private String sentence(String by, @Nullable String to) {
    var sentence =
        to == null ? say("letter.sentence.colleague", by) : say("letter.sentence.user", by, to);
    return switch (occasion) {
      case INVITATION -> sentence;
      case REMINDER -> say("letter.sentence.reminder", sentence);
    };
  }

  /** What to do with the link, where it stands below. */
  public String how() {
    return say("letter.how");
  }

  /** What the button says that opens the link. */
  public String button() {
    return say("letter.button");
  }

  /** What else to do with the link. */
  public String copy() {
    return say("letter.copy");
  }

  /** How long there is, and what to do for who expected nothing. */
  public String closing() {
    return howLong() + " " + say("letter.unexpected");
  }

  /** The time runs from the first message on (INV-2); a later one says what is left of it. */
  private String howLong() {
    if (until == null) {
      return say("letter.closing.days", valid.toDays());
    }
    var moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale());
    return say("letter.closing.until", moment.format(until.atZone(ZoneOffset.UTC)) + " UTC");
  }

  /** The whole of it as plain text. */
  public String text() {
    return """
        %s

        %s %s

        %s

        %s
        """
        .formatted(greeting(), sentence(), how(), address, closing());
  }

  /**
   * As short as it can be said, with the link and the one to the app (INV-1). Where it is too long
   * for three segments the names are shortened, and no link ever is.
   */
  public String shortText() {
    var without =
        sentence(
            say("letter.unnamed.practice"),
            business == null ? null : say("letter.unnamed.business"));
    return ShortText.fit(
        practice,
        business == null ? "" : business,
        (by, to) -> linked(sentence(by, business == null ? null : to)),
        linked(without));
  }

  private String linked(String sentence) {
    return app == null
        ? say("letter.text", sentence, address)
        : say("letter.text.app", sentence, address, app);
  }

  private String say(String key, Object... about) {
    return Words.of(language).say(key, about);
  }

  @Override
  public String toString() {
    return "Letter"; // links and names are in no log
  }
}
