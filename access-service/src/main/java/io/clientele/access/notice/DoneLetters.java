package io.clientele.access.notice;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NoticeKind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what was done to a login. None of these has a link in it: whoever gets one by mistake, or
 * reads an address that was given up, must not be able to do anything with it.
 */
public final class DoneLetters implements Composer {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm 'UTC'", Locale.UK)
          .withZone(ZoneOffset.UTC);
  private static final String NOT_YOU =
      "If this was not you, set a new password now by \"Forgotten your password?\" on the sign-in"
          + " page, and tell whoever runs Clientele for your practice.";
  private static final String NOT_YOU_AND_OUT =
      "If this was not you, somebody knows your password. Tell whoever runs Clientele for your"
          + " practice at once: this address can no longer be used to get back in.";

  private final NoticeKind kind;
  private final Logins logins;

  private DoneLetters(NoticeKind kind, Logins logins) {
    this.kind = kind;
    this.logins = logins;
  }

  /** A composer for each kind. */
  public static List<Composer> all(Logins logins) {
    return Arrays.stream(NoticeKind.values())
        .<Composer>map(kind -> new DoneLetters(kind, logins))
        .toList();
  }

  @Override
  public String kind() {
    return kind.name();
  }

  @Override
  public Optional<Letter> compose(Notice notice) {
    var name =
        Optional.ofNullable(notice.login()).flatMap(logins::byId).map(Login::name).orElse("");
    var when = "It was done on " + WHEN.format(notice.at()) + ".";
    var words = words();
    return Optional.of(
        new Letter(
            notice.to(),
            words.subject,
            name,
            List.of(words.what, when),
            null,
            List.of(words.otherwise)));
  }

  private record Words(String subject, String what, String otherwise) {}

  private Words words() {
    return switch (kind) {
      case PASSWORD_CHANGED ->
          new Words(
              "Your password was changed",
              "the password of your Clientele login was set anew, and whoever was signed in with"
                  + " the old one is signed in no longer.",
              NOT_YOU);
      case EMAIL_LEFT ->
          new Words(
              "This address no longer signs in to Clientele",
              "your Clientele login has another email address from now on. This one leads nowhere"
                  + " any more, neither to sign in nor for a new password.",
              NOT_YOU_AND_OUT);
      case EMAIL_TAKEN_ON ->
          new Words(
              "This address now signs in to Clientele",
              "your Clientele login has this email address from now on. Sign in with it, with the"
                  + " password you had.",
              NOT_YOU);
      case SECOND_FACTOR_SET_UP ->
          new Words(
              "Signing in now asks for a second factor",
              "a second factor was set up for your Clientele login: a code from an app is asked"
                  + " for at each sign-in.",
              NOT_YOU);
      case SECOND_FACTOR_REMOVED ->
          new Words(
              "Signing in no longer asks for a second factor",
              "the second factor of your Clientele login was removed: the password alone signs in.",
              NOT_YOU);
      case BACKUP_CODES_REPLACED ->
          new Words(
              "You have new backup codes",
              "the backup codes of your Clientele login were made anew. The old ones no longer"
                  + " work.",
              NOT_YOU);
      case SECOND_FACTOR_SWITCHED_OFF ->
          new Words(
              "Your second factor is switched off for a while",
              "whoever runs Clientele has switched off the second factor of your login. It comes"
                  + " back by itself.",
              NOT_YOU);
      case OPERATOR_APPOINTED ->
          new Words(
              "You are an operator of Clientele",
              "your Clientele login may do what operators do from now on. Signing in with it"
                  + " always asks for a second factor.",
              "If you do not know why, tell whoever runs Clientele for your practice at once.");
      case LOGIN_TAKEN_IN ->
          new Words(
              "Your two logins are one",
              "another Clientele login of yours has become part of this one, with everything it"
                  + " belonged to. Please sign in again.",
              NOT_YOU);
      case LOGIN_GIVEN_UP ->
          new Words(
              "This address no longer signs in to Clientele",
              "this Clientele login has become part of another one of yours, with everything it"
                  + " belonged to. This address leads nowhere any more.",
              NOT_YOU_AND_OUT);
    };
  }
}
