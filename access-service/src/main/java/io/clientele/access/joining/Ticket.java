package io.clientele.access.joining;

import io.clientele.platform.contact.EmailAddress;
import java.util.Locale;

/**
 * What invitation-service gives whoever accepts an invitation, good for a quarter of an hour.
 *
 * @param invitation its id; good for one login, ever
 * @param name of the person, as whoever invited them wrote it
 * @param byMail whether the mailed link was used, which proves the email; else a text message was
 * @param invitedBy the login that invited them
 * @param language they were written to in
 */
public record Ticket(
    String invitation,
    Place place,
    String name,
    EmailAddress email,
    boolean byMail,
    String invitedBy,
    Locale language) {

  /** One in English. */
  public Ticket(
      String invitation,
      Place place,
      String name,
      EmailAddress email,
      boolean byMail,
      String invitedBy) {
    this(invitation, place, name, email, byMail, invitedBy, Locale.UK);
  }
}
