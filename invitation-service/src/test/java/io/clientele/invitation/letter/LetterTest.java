package io.clientele.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final String LINK = "https://clientele.example/invitation/t";
  private static final Instant UNTIL = Instant.parse("2026-03-09T09:00:00Z");

  private static Letter letter(Language language, @Nullable String business) {
    return letter(language, Occasion.INVITATION, "Grace", "Ada & Co", business, null);
  }

  private static Letter letter(
      Language language,
      Occasion occasion,
      String name,
      String practice,
      @Nullable String business,
      @Nullable Instant until) {
    return new Letter(
        language, occasion, practice, name, business, LINK, until, Instance.WEEK, null);
  }

  @Test
  @DisplayName("INV-2 a letter after the first one says when the week of the first one ends")
  void after_the_first() {
    var letter = letter(Language.EN, Occasion.INVITATION, "Grace", "Ada & Co", "Bakery", UNTIL);
    assertThat(letter.closing()).startsWith("The link works until 9 March 2026, 09:00 UTC. ");
    letter = letter(Language.FR, Occasion.INVITATION, "Grace", "Ada & Co", "Bakery", UNTIL);
    assertThat(letter.closing()).startsWith("Le lien est valable jusqu’au 9 mars 2026, 09:00 UTC.");
  }

  @Test
  @DisplayName("INV-9 a letter is in the practice's name and says to which business it invites")
  void to_a_user() {
    var letter = letter(Language.EN, "Bakery");
    assertThat(letter.subject()).isEqualTo("Ada & Co invites you to Clientele");
    assertThat(letter.text())
        .isEqualTo(
            """
            Hello Grace,

            Ada & Co invites you to Bakery on Clientele. To accept, open this link and press the button there:

            https://clientele.example/invitation/t

            The link works for 7 days. If you were not expecting this, do nothing: nothing happens then.
            """);
    assertThat(letter.shortText())
        .isEqualTo("Ada & Co invites you to Bakery on Clientele. " + LINK);
    assertThat(letter.toString()).doesNotContain(LINK);
  }

  @Test
  @DisplayName("INV-9 a letter is in the language of who is invited")
  void in_french() {
    var letter = letter(Language.FR, "Boulangerie");
    assertThat(letter.subject()).isEqualTo("Ada & Co vous invite sur Clientele");
    assertThat(letter.text())
        .isEqualTo(
            """
            Bonjour Grace,

            Ada & Co vous invite à rejoindre Boulangerie sur Clientele. Pour accepter, ouvrez ce lien et appuyez sur le bouton qui s’y trouve\u00a0:

            https://clientele.example/invitation/t

            Le lien est valable 7 jours. Si vous ne vous attendiez pas à ce message, ne faites rien\u00a0: il ne se passera rien.
            """);
    assertThat(letter.shortText())
        .isEqualTo("Ada & Co vous invite à rejoindre Boulangerie sur Clientele. " + LINK);
  }

  @Test
  @DisplayName("INV-9 a colleague is invited to work with the practice")
  void to_a_colleague() {
    assertThat(letter(Language.EN, null).sentence())
        .isEqualTo("Ada & Co invites you to work with them on Clientele.");
    assertThat(letter(Language.FR, null).sentence())
        .isEqualTo("Ada & Co vous invite à rejoindre son équipe sur Clientele.");
    var aDay =
        new Letter(
            Language.EN,
            Occasion.INVITATION,
            "Ada & Co",
            "Grace",
            null,
            LINK,
            null,
            Duration.ofDays(1),
            null);
    assertThat(aDay.closing()).startsWith("The link works for a day. ");
  }

  @Test
  @DisplayName("INV-10 a reminder says that it is one, with the same link")
  void a_reminder() {
    var letter = letter(Language.EN, Occasion.REMINDER, "Grace", "Ada & Co", "Bakery", UNTIL);
    assertThat(letter.subject()).isEqualTo("Reminder: Ada & Co invites you to Clientele");
    assertThat(letter.text())
        .startsWith(
            "Hello Grace,\n\nYour invitation ends soon. Ada & Co invites you to Bakery on Clientele.")
        .contains(LINK, "The link works until 9 March 2026, 09:00 UTC.");
    assertThat(letter.shortText())
        .isEqualTo(
            "Your invitation ends soon. Ada & Co invites you to Bakery on Clientele. " + LINK);
  }

  @Test
  @DisplayName("INV-9 names that are bait or begin a header are left out")
  void names_that_are_bait() {
    var letter =
        letter(
            Language.EN,
            Occasion.INVITATION,
            "x\r\nBcc: all@in.example",
            "https://evil.example",
            "free money at www.evil.example",
            null);
    assertThat(letter.subject()).isEqualTo("A practice invites you to Clientele");
    assertThat(letter.greeting()).isEqualTo("Hello,");
    assertThat(letter.sentence())
        .isEqualTo("A practice invites you to your business on Clientele.");
  }

  @Test
  @DisplayName("INV-9 a name with the signs of a pattern in it is only a name")
  void a_name_like_a_pattern() {
    var letter =
        letter(Language.FR, Occasion.INVITATION, "{1}", "O'Neill {0}", "'{1}' & Fils", null);
    assertThat(letter.greeting()).isEqualTo("Bonjour {1},");
    assertThat(letter.sentence())
        .isEqualTo("O'Neill {0} vous invite à rejoindre '{1}' & Fils sur Clientele.");
  }
}
