package io.clientele.access.login;

import static io.clientele.access.login.LoginRefusal.EMAIL_UNUSABLE;
import static io.clientele.access.login.LoginRefusal.PASSWORD_IS_THE_EMAIL;
import static io.clientele.access.login.LoginRefusal.PASSWORD_TOO_EASY;
import static io.clientele.access.login.LoginRefusal.PASSWORD_TOO_LONG;
import static io.clientele.access.login.LoginRefusal.PASSWORD_TOO_SHORT;

import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an email and a password must be for a login to be made of them (ACC-1). */
public final class CredentialPolicy {

  /** The fewest characters of a password, as Unicode counts them (code points). */
  public static final int SHORTEST = 12;

  /** The most; beyond it nobody gains anything and hashing has more to read. */
  public static final int LONGEST = 128;

  private CredentialPolicy() {}

  /**
   * Everything that is wrong with an email and a password; empty if nothing is.
   *
   * @param path where both stand in the request, to name the fields: {@code admin}
   * @param around names of the person and their business, of which a password is not made
   */
  public static List<Refusal> faults(String path, String email, String password, String... around) {
    var faults = new ArrayList<Refusal>();
    if (EmailAddress.read(email).isEmpty()) {
      faults.add(
          EMAIL_UNUSABLE.because("This is no address mail can be sent to.").about(path + ".email"));
    }
    faults.addAll(passwordFaults(path + ".password", email, password, around));
    return faults;
  }

  /**
   * Everything that is wrong with a password; empty if nothing is.
   *
   * @param field where it stands in the request
   * @param email of the login it is for
   * @param around names of the person and their business, of which a password is not made
   */
  public static List<Refusal> passwordFaults(
      String field, String email, String password, String... around) {
    var faults = new ArrayList<Refusal>();
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      faults.add(
          PASSWORD_TOO_SHORT
              .because("A password has at least " + SHORTEST + " characters.")
              .about(field)
              .with("minimum", SHORTEST));
    }
    if (length > LONGEST) {
      faults.add(
          PASSWORD_TOO_LONG
              .because("A password has at most " + LONGEST + " characters.")
              .about(field)
              .with("maximum", LONGEST));
    }
    if (EmailAddress.key(password.strip()).equals(EmailAddress.key(email.strip()))) {
      faults.add(PASSWORD_IS_THE_EMAIL.because("A password is not the email itself.").about(field));
    }
    // Of one that must be another anyway it would say nothing more.
    if (faults.isEmpty() && GuessablePassword.is(password, around(email, around))) {
      faults.add(
          PASSWORD_TOO_EASY
              .because(
                  "This password is too easily guessed: it is common, or made of common words,"
                      + " names, years or rows of keys. Three or four unrelated words do well.")
              .about(field));
    }
    return faults;
  }

  private static List<String> around(String email, String[] more) {
    return Stream.concat(Stream.of(email), Stream.of(more)).toList();
  }
}
