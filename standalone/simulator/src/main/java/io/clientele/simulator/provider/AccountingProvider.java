package io.clientele.simulator.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Accounting software as the administration, the front page and tests see it: in the same words for
 * every provider. All of it is safe for many threads.
 */
public interface AccountingProvider {

  /** Its name in paths and settings, in lower case: {@code xero}. */
  String name();

  /** Its name for people. */
  String title();

  /** Everybody with a login there, in the order they were added. */
  List<Person> people();

  /** Somebody by id or email. */
  default Optional<Person> person(String idOrEmail) {
    return people().stream().filter(person -> person.is(idOrEmail)).findFirst();
  }

  /** The organisations a person may let an app see. */
  List<Holding> holdings(Person person);

  /**
   * Makes an organisation a person works for.
   *
   * @return its id
   */
  String add(NewOrganisation organisation, Person person);

  /**
   * Adds contacts to an organisation's books, changed just now.
   *
   * @return how many there are now; empty if there is no such organisation
   */
  OptionalInt addContacts(String organisation, int suppliers, int customers);

  /**
   * A person takes back, at the provider, all an app was allowed.
   *
   * @return how many organisations the app saw until now
   */
  int withdraw(Person person);

  /** When a person last allowed an app something; empty if nothing is allowed (any more). */
  Optional<Instant> lastAllowed(Person person);

  /** Sets how long access tokens (or sessions) issued from now on live. */
  void tokenLife(Duration life);

  /**
   * Sets how long what people allow from now on lasts, however often it is refreshed.
   *
   * @return false if it lasts for ever at this provider
   */
  default boolean signInLife(Duration life) {
    return false;
  }

  /** Sets how many calls a minute are taken from now on, in the provider's own count. */
  void minuteLimit(int calls);

  /**
   * Sets how many calls a day are taken from now on.
   *
   * @return false if the provider has no such limit
   */
  default boolean dayLimit(int calls) {
    return false;
  }

  /** How people allow; empty where they sign in on a page of ours instead. */
  Optional<Consent> consent();
}
