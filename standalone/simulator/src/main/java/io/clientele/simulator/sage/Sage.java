package io.clientele.simulator.sage;

import io.clientele.simulator.oauth.AccessToken;
import io.clientele.simulator.oauth.Identity;
import io.clientele.simulator.oauth.OAuthConsent;
import io.clientele.simulator.oauth.Policy;
import io.clientele.simulator.oauth.Reach;
import io.clientele.simulator.oauth.Rotation;
import io.clientele.simulator.oauth.Terms;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.CallWindow;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.sage.books.Books;
import io.clientele.simulator.sage.books.Business;
import io.clientele.simulator.sage.books.ContactKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The simulated Sage: its people, their businesses, and what the app may see of them. */
public final class Sage implements AccountingProvider {

  /** One app, tokens for 5 minutes [D], 100 calls a minute for a business [S]. */
  public static final ProviderSettings USUAL =
      new ProviderSettings(
          new App("simulated-sage-app", "simulated-sage-secret"),
          Duration.ofMinutes(5),
          100,
          Clock.systemUTC());

  // Codes for a minute, once; refresh tokens for 31 days, each good once; long ones, as they are
  // JWTs of up to 2048 bytes (providers.md 4.1 [D]; that the old one dies at once [S]).
  private static final Policy POLICY =
      new Policy(
          Duration.ofSeconds(60), Duration.ofDays(31), new Rotation.EveryTime(Duration.ZERO), 900);
  // A code has a slash in it, and the country of the user comes along (providers.md 4.1 [D]).
  private static final Terms TERMS =
      new Terms(
          "/www.sageone.com/oauth2/auth/central",
          Reach.ALL,
          Set.of("readonly", "full_access"),
          Map.of("filter", "apiv3.1"),
          "GB/",
          grant -> Map.of("country", "GB"));
  private static final int CALLS_A_DAY = 2_500; // for a business [S]

  private final Clock clock;
  private final Identity identity;
  private final OAuthConsent consent;
  private final Directory<Books> directory = Seed.directory();
  private final Set<UUID> shutOut = ConcurrentHashMap.newKeySet();
  private final CallWindow minutes;
  private final CallWindow days = new CallWindow(Duration.ofDays(1), CALLS_A_DAY);

  public Sage(ProviderSettings settings) {
    this.clock = settings.clock();
    this.identity = new Identity(settings.app(), POLICY, clock, settings.tokenLife());
    this.consent = new OAuthConsent(identity, TERMS);
    this.minutes = new CallWindow(Duration.ofMinutes(1), settings.minuteLimit());
  }

  @Override
  public String name() {
    return "sage";
  }

  @Override
  public String title() {
    return "Sage";
  }

  /** The sign-in: tokens and withdrawals. */
  public Identity identity() {
    return identity;
  }

  /** How people are asked. */
  public OAuthConsent signIn() {
    return consent;
  }

  @Override
  public List<Person> people() {
    return directory.people();
  }

  @Override
  public List<Holding> holdings(Person person) {
    // The consent covers every business of the user, and those to come (providers.md 4.2 [D]).
    var connected = identity.lastAllowed(person).isPresent();
    return businesses(person).stream()
        .map(Books::business)
        .map(one -> new Holding(one.id(), one.name(), one.country(), one.currency(), connected))
        .toList();
  }

  /** The books of the businesses a person may see. */
  public List<Books> businesses(Person person) {
    return directory.of(person);
  }

  public Optional<Books> books(String business) {
    return directory.find(business);
  }

  @Override
  public String add(NewOrganisation wanted, Person person) {
    var business =
        new Business(
            Business.hex(UUID.randomUUID()),
            wanted.name(),
            wanted.country(),
            wanted.currency(),
            false,
            clock.instant());
    directory.add(Books.of(business, wanted.suppliers(), wanted.customers()), List.of(person));
    return business.id();
  }

  @Override
  public OptionalInt addContacts(String organisation, int suppliers, int customers) {
    var books = books(organisation).orElse(null);
    if (books == null) {
      return OptionalInt.empty();
    }
    books.contacts().add(ContactKind.SUPPLIER, suppliers, clock.instant());
    books.contacts().add(ContactKind.CUSTOMER, customers, clock.instant());
    return OptionalInt.of(books.contacts().count(kind -> kind != ContactKind.DELETED));
  }

  /** A person is shut out of everything, or let in again: every call is denied (4.5). */
  public void shutOut(Person person, boolean shut) {
    if (shut) {
      shutOut.add(person.id());
    } else {
      shutOut.remove(person.id());
    }
  }

  /** Whether nothing at all is open to a person. */
  public boolean isShutOut(Person person) {
    return shutOut.contains(person.id());
  }

  /** A person no longer works for a business. */
  public void leave(Person person, String business) {
    directory.remove(person, business);
  }

  @Override
  public int withdraw(Person person) {
    int seen = identity.lastAllowed(person).isPresent() ? businesses(person).size() : 0;
    identity.withdraw(person);
    return seen;
  }

  @Override
  public Optional<Instant> lastAllowed(Person person) {
    return identity.lastAllowed(person);
  }

  @Override
  public void tokenLife(Duration life) {
    identity.tokenLife(life);
  }

  @Override
  public void minuteLimit(int calls) {
    minutes.limit(calls);
  }

  @Override
  public boolean dayLimit(int calls) {
    days.limit(calls);
    return true;
  }

  @Override
  public Optional<Consent> consent() {
    return Optional.of(consent);
  }

  /**
   * Who makes a call; empty unless the token is good. One that was given stays good to its end:
   * access tokens cannot be revoked (providers.md 4.1 [D]).
   */
  public Optional<Person> caller(@Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(identity::read)
        .filter(read -> !identity.isExpired(read))
        .map((AccessToken read) -> read.grant().person());
  }

  /**
   * Decides about a call for a business's data: token first, then business, subscription, list,
   * limits.
   *
   * @param token the bearer token; null without one
   * @param business the value of {@code X-Business}; null takes the first of the user
   * @param list the path of what is asked for
   */
  public Admission admit(@Nullable String token, @Nullable String business, String list) {
    var person = caller(token).orElse(null);
    if (person == null) {
      return new Admission.BadToken();
    }
    if (isShutOut(person)) {
      return new Admission.Denied();
    }
    var books =
        businesses(person).stream()
            .filter(one -> business == null || one.business().id().equals(business))
            .findFirst()
            .orElse(null);
    if (books == null) {
      return new Admission.Denied();
    }
    if (!books.isActive()) {
      return new Admission.NoSubscription();
    }
    return books.isOpen(list) ? withinLimits(books) : new Admission.Denied();
  }

  private Admission withinLimits(Books books) {
    var id = books.business().id();
    var now = clock.instant();
    synchronized (minutes) {
      if (minutes.left(id, now) == 0 || days.left(id, now) == 0) {
        return new Admission.OverLimit();
      }
      minutes.use(id, now);
      days.use(id, now);
    }
    return new Admission.Admitted(books);
  }
}
