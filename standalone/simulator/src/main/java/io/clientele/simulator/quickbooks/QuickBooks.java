package io.clientele.simulator.quickbooks;

import io.clientele.simulator.oauth.Grant;
import io.clientele.simulator.oauth.Identity;
import io.clientele.simulator.oauth.OAuthConsent;
import io.clientele.simulator.oauth.Policy;
import io.clientele.simulator.oauth.Reach;
import io.clientele.simulator.oauth.Rotation;
import io.clientele.simulator.oauth.Terms;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.quickbooks.books.Books;
import io.clientele.simulator.quickbooks.books.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The simulated QuickBooks Online: its people, their companies, and what the app may see of them.
 */
public final class QuickBooks implements AccountingProvider {

  /**
   * One app, tokens for an hour, 500 calls a minute, as at the real one (providers.md 1.1, 1.4).
   */
  public static final ProviderSettings USUAL =
      new ProviderSettings(
          new App("simulated-quickbooks-app", "simulated-quickbooks-secret"),
          Duration.ofHours(1),
          CallLimits.A_MINUTE,
          Clock.systemUTC());

  /** Codes: life [U]. Refresh tokens: 101 days, the same text for a day [D/S] (3.1). */
  private static final Policy POLICY =
      new Policy(
          Duration.ofMinutes(5),
          Duration.ofSeconds(8_726_400),
          new Rotation.SameFor(Duration.ofHours(24)),
          32);

  private static final Terms TERMS =
      new Terms(
          "/appcenter.intuit.com/connect/oauth2",
          Reach.ONE,
          Set.of("com.intuit.quickbooks.accounting"),
          Map.of(),
          "AB1",
          // The company is named here and nowhere else (3.1 [D]).
          grant -> Map.of("realmId", grant.organisations().getFirst()));

  /** Whatever the app does (3.1 [D]). */
  private static final Duration SIGN_IN_LIFE = Duration.ofSeconds(157_680_000);

  private final Clock clock;
  private final Identity identity;
  private final OAuthConsent consent;
  private final Directory<Books> directory = Seed.directory();
  private final Refreshes refreshes = new Refreshes();
  private final CallLimits limits;

  public QuickBooks(ProviderSettings settings) {
    clock = settings.clock();
    identity = new Identity(settings.app(), POLICY, clock, settings.tokenLife());
    identity.signInLife(SIGN_IN_LIFE);
    consent = new OAuthConsent(identity, TERMS);
    limits = new CallLimits(settings.minuteLimit());
  }

  @Override
  public String name() {
    return "quickbooks";
  }

  @Override
  public String title() {
    return "QuickBooks";
  }

  /** The sign-in: codes, tokens, withdrawals. */
  public Identity identity() {
    return identity;
  }

  /** How people allow, as its page needs it. */
  public OAuthConsent page() {
    return consent;
  }

  @Override
  public Optional<Consent> consent() {
    return Optional.of(consent);
  }

  @Override
  public List<Person> people() {
    return directory.people();
  }

  @Override
  public List<Holding> holdings(Person person) {
    var connected = identity.organisations(person);
    return directory.of(person).stream()
        .map(Books::company)
        .map(
            company ->
                new Holding(
                    company.realm(),
                    company.name(),
                    company.country(),
                    company.currency(),
                    connected.contains(company.realm())))
        .toList();
  }

  /** The books of a company, by its realm id. */
  public Optional<Books> books(String realm) {
    return directory.find(realm);
  }

  @Override
  public String add(NewOrganisation wanted, Person person) {
    return add(wanted, true, person);
  }

  /**
   * Adds a company a person works for.
   *
   * @param plus whether its edition has classes, locations and projects
   * @return its realm id
   */
  public String add(NewOrganisation wanted, boolean plus, Person person) {
    var company =
        new Company(
            Seed.realm(UUID.randomUUID().toString()),
            wanted.name(),
            wanted.country(),
            wanted.currency(),
            Month.JANUARY,
            plus,
            clock.instant());
    directory.add(Books.of(company, wanted.suppliers(), wanted.customers()), List.of(person));
    return company.realm();
  }

  @Override
  public OptionalInt addContacts(String organisation, int suppliers, int customers) {
    var books = directory.find(organisation);
    books.ifPresent(found -> found.add(suppliers, customers, clock.instant()));
    return books.map(found -> OptionalInt.of(found.contacts())).orElseGet(OptionalInt::empty);
  }

  @Override
  public int withdraw(Person person) {
    return identity.withdraw(person);
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
  public boolean signInLife(Duration life) {
    identity.signInLife(life);
    return true;
  }

  /** How much is left of what a person allowed. */
  public Duration left(Grant grant) {
    var ends = grant.ends();
    return ends == null ? SIGN_IN_LIFE : Duration.between(clock.instant(), ends);
  }

  /** Sets how many calls a minute each company takes; a fiftieth of them in a second. */
  @Override
  public void minuteLimit(int calls) {
    limits.minuteLimit(calls);
  }

  /** Sets how many calls a month the app may make. */
  public void monthLimit(int calls) {
    limits.monthLimit(calls);
  }

  /** Sets how soon after a refresh another one with the same token counts as at the same time. */
  public void atOnce(Duration length) {
    refreshes.atOnce(length);
  }

  /** Takes note of a refresh; false if it comes at the same time as another (3.1 [S]). */
  public boolean beginRefresh(String refreshToken) {
    return refreshes.begin(refreshToken, clock.instant());
  }

  /**
   * Decides about a call for a company's data: token first, then company, then limits.
   *
   * @param token the bearer token; null without one
   */
  public Admission admit(@Nullable String token, String realm) {
    var read = token == null ? null : identity.read(token).orElse(null);
    if (read == null || identity.isExpired(read)) {
      return new Admission.BadToken();
    }
    var books = directory.find(realm);
    if (books.isEmpty()
        || !identity.isAllowed(read)
        || !read.grant().organisations().contains(realm)) {
      return new Admission.NotAllowed();
    }
    return limits.admit(realm, clock.instant())
        ? new Admission.Admitted(books.get())
        : new Admission.OverLimit();
  }
}
