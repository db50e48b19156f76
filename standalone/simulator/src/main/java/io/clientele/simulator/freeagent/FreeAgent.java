package io.clientele.simulator.freeagent;

import io.clientele.simulator.freeagent.Admission.Admitted;
import io.clientele.simulator.freeagent.Admission.Forbidden;
import io.clientele.simulator.freeagent.Admission.NoClient;
import io.clientele.simulator.freeagent.Admission.OverLimit;
import io.clientele.simulator.freeagent.Admission.UnknownToken;
import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Company;
import io.clientele.simulator.freeagent.books.View;
import io.clientele.simulator.oauth.AccessToken;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The simulated FreeAgent. Its app is one for companies, each of which is allowed by itself, or one
 * for practices, which sees all clients of who allows it (providers.md 5.1 and 5.2 [D]).
 */
public final class FreeAgent implements AccountingProvider {

  private static final String APPROVE = "/api.freeagent.com/v2/approve_app";

  /** As at the real one: tokens live an hour, 120 calls a minute. */
  public static final ProviderSettings USUAL =
      new ProviderSettings(
          new App("simulated-freeagent-app", "simulated-freeagent-secret"),
          Duration.ofHours(1),
          CallLimits.A_MINUTE,
          Clock.systemUTC());

  private final Clock clock;
  private final Identity identity;
  private final OAuthConsent ofCompanies;
  private final OAuthConsent ofPractices;
  private final Directory<Books> directory = Seed.directory();
  private final Access access = new Access(directory, Seed.LEVELS);
  private final CallLimits limits;
  private volatile boolean practice;
  private long lastNumber = 20_000;

  /** One with an app for companies. */
  public FreeAgent(ProviderSettings settings) {
    clock = settings.clock();
    // Codes live 15 minutes, refresh tokens 20 years [D]; the old one dies: [U], but stricter.
    var policy =
        new Policy(
            Duration.ofMinutes(15),
            Duration.ofSeconds(631_151_957),
            new Rotation.EveryTime(Duration.ZERO),
            32);
    identity = new Identity(settings.app(), policy, clock, settings.tokenLife());
    ofCompanies = new OAuthConsent(identity, terms(Reach.ONE));
    ofPractices = new OAuthConsent(identity, terms(Reach.ALL));
    limits = new CallLimits(settings.minuteLimit());
  }

  private static Terms terms(Reach reach) {
    return new Terms(APPROVE, reach, Set.of(), Map.of(), "", grant -> Map.of());
  }

  /** The sign-in: tokens and withdrawals. */
  public Identity identity() {
    return identity;
  }

  /** Whether the registered app is one for practices. */
  public boolean practice() {
    return practice;
  }

  /** Says which sort of app is registered from now on. */
  public void practice(boolean registered) {
    practice = registered;
  }

  /** How people allow an app for companies, or one for practices. */
  public OAuthConsent consent(boolean practices) {
    return practices ? ofPractices : ofCompanies;
  }

  @Override
  public Optional<Consent> consent() {
    return Optional.of(consent(practice));
  }

  @Override
  public String name() {
    return "freeagent";
  }

  @Override
  public String title() {
    return "FreeAgent";
  }

  @Override
  public List<Person> people() {
    return directory.people();
  }

  @Override
  public List<Holding> holdings(Person person) {
    var allowed = identity.organisations(person);
    return directory.of(person).stream()
        .map(Books::company)
        .map(one -> holding(one, allowed.contains(one.subdomain())))
        .toList();
  }

  private static Holding holding(Company one, boolean connected) {
    return new Holding(
        one.subdomain(), one.name(), one.type().country(), one.currency(), connected);
  }

  @Override
  public synchronized String add(NewOrganisation asked, Person person) {
    long number = ++lastNumber;
    var company =
        Company.registered(
            number,
            asked.name(),
            Seed.subdomain(asked.name()) + number,
            Company.Type.of(asked.country()),
            asked.currency());
    directory.add(Books.of(company, asked.suppliers(), asked.customers()), List.of(person));
    return company.subdomain();
  }

  @Override
  public OptionalInt addContacts(String organisation, int suppliers, int customers) {
    var found = directory.find(organisation);
    found.ifPresent(books -> books.contacts().add(suppliers, customers, clock.instant()));
    return found.stream().mapToInt(books -> books.contacts().count(View.ALL, null)).findFirst();
  }

  /** What a company keeps. */
  public Optional<Books> books(String organisation) {
    return directory.find(organisation);
  }

  @Override
  public int withdraw(Person person) {
    return identity.withdraw(person);
  }

  /** A company ends its account, or leaves its practice: every call about it is a 403 [U]. */
  public void close(String organisation) {
    access.close(organisation);
  }

  /** Says what a person may do in a company from now on. */
  public void level(Person person, String organisation, Level level) {
    access.level(person, organisation, level);
  }

  /** What a person may do where no company has it otherwise. */
  public Level level(Person person) {
    return access.level(person);
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
    limits.minuteLimit(calls);
  }

  /** Counts a refresh of tokens; false if it is one too many. */
  public boolean countRefresh() {
    return limits.refresh(clock.instant());
  }

  /** Who an access token speaks for; empty unless it is good. */
  public Optional<Person> speaker(@Nullable String token) {
    return read(token).map(access -> access.grant().person());
  }

  private Optional<AccessToken> read(@Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(identity::read)
        .filter(Predicate.not(identity::isExpired))
        .filter(identity::isAllowed);
  }

  /** The companies a practice app sees when a person has allowed it. */
  public List<Company> clients(Person person) {
    return access.open(person);
  }

  /**
   * Decides about a call for a company's data: token first, then company, level and limits.
   *
   * @param token the bearer token; null without one
   * @param subdomain the value of the header {@code X-Subdomain}; an app for companies needs none
   * @param level what the call needs
   */
  public Admission admit(@Nullable String token, @Nullable String subdomain, Level level) {
    var read = read(token).orElse(null);
    if (read == null) {
      return new UnknownToken();
    }
    var person = read.grant().person();
    var asked = practice ? subdomain : read.grant().organisations().getFirst();
    if (asked == null) {
      return new NoClient();
    }
    var books = access.open(person, asked);
    if (books.isEmpty() || access.level(person, asked).compareTo(level) < 0) {
      return new Forbidden();
    }
    return countCall(practice ? asked : person.id() + asked)
        ? new Admitted(books.get())
        : new OverLimit(limits.minuteLimit());
  }

  /** Counts a call of a user, or about a client of a practice; false if it is one too many. */
  public boolean countCall(String whose) {
    return limits.call(whose, clock.instant());
  }
}
