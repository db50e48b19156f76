package io.clientele.simulator.kashflow;

import io.clientele.simulator.kashflow.books.Books;
import io.clientele.simulator.kashflow.books.Company;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.CallWindow;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The simulated KashFlow: its companies, their users, and what a session may see of them. */
public final class KashFlow implements AccountingProvider {

  /**
   * How it is set up unless something else is said: no app, because there is none to register;
   * sessions that die after an hour without a call (providers.md 6.1 [D]); sixty calls a minute for
   * each company, which is what we keep to, since nothing is published (6.4 [U]).
   */
  public static final ProviderSettings USUAL =
      new ProviderSettings(new App("", ""), Duration.ofMinutes(60), 60, Clock.systemUTC());

  static final String WORD = "windupbird";

  private final Clock clock;
  private final Sessions sessions;
  private final CallWindow minutes;
  private final List<CompanyUser> users = new CopyOnWriteArrayList<>();
  private final Map<Long, Books> books = new ConcurrentHashMap<>();
  private final Map<Long, Standing> standings = new ConcurrentHashMap<>();
  private final AtomicLong lastCompany = new AtomicLong(4_710);
  private final AtomicLong lastUser = new AtomicLong(9_000);

  /** One with some companies; tokens are sessions, and live while they are used. */
  public KashFlow(ProviderSettings settings) {
    this.clock = settings.clock();
    this.minutes = new CallWindow(Duration.ofMinutes(1), settings.minuteLimit());
    this.sessions =
        new Sessions(this::byUserName, this::standing, settings.tokenLife(), settings.clock());
    Seed.into(this);
    books.values().forEach(one -> one.addArchived(clock.instant()));
  }

  @Override
  public String name() {
    return "kashflow";
  }

  @Override
  public String title() {
    return "KashFlow";
  }

  /** Logging in and out. */
  public Sessions sessions() {
    return sessions;
  }

  /** Everybody who can log in, in the order they were added. */
  public List<CompanyUser> users() {
    return List.copyOf(users);
  }

  @Override
  public List<Person> people() {
    return users.stream().map(CompanyUser::person).distinct().toList();
  }

  /**
   * The user a person has in a company.
   *
   * @param company its name
   */
  public Optional<CompanyUser> user(Person person, String company) {
    return of(person).stream()
        .filter(user -> books(user).company().name().equals(company))
        .findFirst();
  }

  private List<CompanyUser> of(Person person) {
    return users.stream().filter(user -> user.person().equals(person)).toList();
  }

  private Optional<CompanyUser> byUserName(String userName) {
    return users.stream().filter(user -> user.userName().equalsIgnoreCase(userName)).findFirst();
  }

  /** The books a user opens. */
  public Books books(CompanyUser user) {
    return books(user.company()).orElseThrow();
  }

  /** The books of a company. */
  public Optional<Books> books(long company) {
    return Optional.ofNullable(books.get(company));
  }

  @Override
  public List<Holding> holdings(Person person) {
    return of(person).stream()
        .map(
            user ->
                new Holding(
                    Long.toString(user.company()),
                    books(user).company().name(),
                    "GB",
                    "GBP",
                    sessions.open(user.userName()) > 0))
        .toList();
  }

  /** KashFlow keeps books in the United Kingdom, in pounds: what else is asked for is left out. */
  @Override
  public String add(NewOrganisation asked, Person person) {
    var user = add(person, asked.name(), false, WORD, asked.suppliers(), asked.customers());
    return Long.toString(user.company());
  }

  /**
   * Adds a company with a user of its own.
   *
   * @param bare whether the company is one whose paged lists come as bare arrays (providers.md 6.3
   *     [S])
   * @param word the memorable word; empty for a user who needs none
   */
  CompanyUser add(
      Person person, String name, boolean bare, String word, int suppliers, int customers) {
    var company = new Company(lastCompany.incrementAndGet(), name, bare);
    books.put(company.id(), new Books(company, suppliers, customers, clock.instant()));
    var user =
        new CompanyUser(
            lastUser.incrementAndGet(),
            person,
            company.id(),
            userName(name, company.id()),
            "simulated-" + company.id(),
            word);
    users.add(user);
    return user;
  }

  // The first word of the company's name says whose it is, its number that it is the only one.
  private static String userName(String company, long id) {
    return company.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "") + "." + id;
  }

  @Override
  public OptionalInt addContacts(String organisation, int suppliers, int customers) {
    return books.values().stream()
        .filter(one -> Long.toString(one.company().id()).equals(organisation))
        .mapToInt(one -> one.addContacts(suppliers, customers, clock.instant()))
        .findFirst();
  }

  /**
   * A person changes the passwords of all their users, which ends what is open: there is no consent
   * to take back.
   */
  @Override
  public int withdraw(Person person) {
    var ended = 0;
    for (var user : of(person)) {
      users.replaceAll(one -> one.id() == user.id() ? one.withPasswordChanged() : one);
      ended += sessions.endAll(user.userName()) > 0 ? 1 : 0;
    }
    return ended;
  }

  @Override
  public Optional<Instant> lastAllowed(Person person) {
    return of(person).stream()
        .flatMap(user -> sessions.lastBegun(user.userName()).stream())
        .max(Comparator.naturalOrder());
  }

  @Override
  public void tokenLife(Duration life) {
    sessions.idle(life);
  }

  @Override
  public void minuteLimit(int calls) {
    minutes.limit(calls);
  }

  /** Nobody is sent to KashFlow: they tell us what they log in with there (providers.md 6). */
  @Override
  public Optional<Consent> consent() {
    return Optional.empty();
  }

  /** Says what stands between a company's users and its books from now on. */
  public void standing(long company, Standing standing) {
    standings.put(company, standing);
  }

  private Standing standing(CompanyUser user) {
    return standings.getOrDefault(user.company(), Standing.GOOD);
  }

  /**
   * Decides about a call for a company's data.
   *
   * @param token of the session; null without one
   */
  public Admission admit(@Nullable String token) {
    var user = sessions.use(token).orElse(null);
    if (user == null) {
      return new Admission.InvalidSession();
    }
    if (sessions.isLocked(user.userName())) {
      return new Admission.Locked();
    }
    if (standing(user).subscriptionExpired()) {
      return new Admission.SubscriptionExpired();
    }
    var now = clock.instant();
    if (minutes.left(user.company(), now) == 0) {
      return new Admission.OverLimit(minutes.untilNext(user.company(), now));
    }
    minutes.use(user.company(), now);
    return new Admission.Admitted(books(user));
  }
}
