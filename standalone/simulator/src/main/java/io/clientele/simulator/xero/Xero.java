package io.clientele.simulator.xero;

import io.clientele.simulator.oauth.AccessToken;
import io.clientele.simulator.oauth.Identity;
import io.clientele.simulator.oauth.OAuthConsent;
import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Directory;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.xero.Admission.Left;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The simulated Xero: its people, their organisations, and what the app may see of them. */
public final class Xero implements AccountingProvider {

  /** One app, tokens for 30 minutes, 60 calls a minute, as at the real one. */
  public static final ProviderSettings USUAL =
      new ProviderSettings(
          new App("simulated-xero-app", "simulated-xero-secret"),
          Duration.ofMinutes(30),
          CallLimits.A_MINUTE,
          Clock.systemUTC());

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  private final Clock clock;
  private final Identity identity;
  private final OAuthConsent consent;
  private final Directory<Books> directory = Seed.directory();
  private final CallLimits limits;

  public Xero(ProviderSettings settings) {
    this.clock = settings.clock();
    this.identity =
        new Identity(settings.app(), SignIn.policy(settings.app()), clock, settings.tokenLife());
    this.consent = new OAuthConsent(identity, SignIn.TERMS);
    this.limits = new CallLimits(settings.minuteLimit());
  }

  @Override
  public String name() {
    return "xero";
  }

  @Override
  public String title() {
    return "Xero";
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
    var connected = identity.organisations(person);
    return organisations(person).stream()
        .map(
            one ->
                new Holding(
                    one.organisationId().toString(),
                    one.name(),
                    one.countryCode(),
                    one.baseCurrency(),
                    connected.contains(one.organisationId().toString())))
        .toList();
  }

  /** The organisations a person may connect. */
  public List<Organisation> organisations(Person person) {
    return directory.of(person).stream().map(Books::organisation).toList();
  }

  /** The books of an organisation. */
  public Optional<Books> books(String organisation) {
    return directory.find(organisation);
  }

  /**
   * Adds an organisation a person works for.
   *
   * @param country two letters (ISO 3166)
   * @param currency three letters (ISO 4217)
   */
  public Organisation add(
      Person user, String name, String country, String currency, int suppliers, int customers) {
    var organisation =
        Organisation.company(
            UUID.randomUUID(), name, country, currency, YEAR_END, false, clock.instant());
    directory.add(Books.of(organisation, suppliers, customers), List.of(user));
    return organisation;
  }

  @Override
  public String add(NewOrganisation wanted, Person person) {
    return add(
            person,
            wanted.name(),
            wanted.country(),
            wanted.currency(),
            wanted.suppliers(),
            wanted.customers())
        .organisationId()
        .toString();
  }

  @Override
  public OptionalInt addContacts(String organisation, int suppliers, int customers) {
    var books = books(organisation).orElse(null);
    if (books == null) {
      return OptionalInt.empty();
    }
    books.contacts().add(suppliers, customers, clock.instant());
    return OptionalInt.of(books.contacts().count(true));
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
  public Optional<Consent> consent() {
    return Optional.of(consent);
  }

  /** Sets how many calls a minute each organisation takes from now on. */
  @Override
  public void minuteLimit(int calls) {
    limits.minuteLimit(calls);
  }

  /** What a person has connected to the app. */
  public List<Connection> connections(Person person) {
    return Connection.of(identity.grants(person));
  }

  /** The connections a token reaches: all of its person, unless what it came from is withdrawn. */
  public List<Connection> connections(AccessToken token) {
    return identity.isAllowed(token) ? connections(token.grant().person()) : List.of();
  }

  /** The connection's organisation. */
  public Organisation organisation(Connection connection) {
    return books(connection.tenant()).orElseThrow().organisation();
  }

  /**
   * Removes one connection a token reaches (providers.md 2.1 [D]).
   *
   * @param connection its id
   * @return false if there is none with that id
   */
  public boolean disconnect(AccessToken token, String connection) {
    return connections(token).stream()
        .filter(one -> one.id().toString().equalsIgnoreCase(connection))
        .anyMatch(one -> identity.giveBack(token.grant().person(), one.tenant()));
  }

  /** The id token that comes with new tokens; empty unless it was asked for. */
  public Optional<String> idToken(TokenAnswer.Issued issued) {
    var now = clock.instant();
    return Optional.of(issued.grant())
        .filter(grant -> grant.scopes().contains(SignIn.OPENID))
        .map(grant -> Jwts.id(identity.app(), grant, now, now.plus(issued.life())));
  }

  /**
   * Decides about a call for an organisation's data: token first, then scope, then connection, then
   * limits.
   *
   * @param token the bearer token; null without one
   * @param tenant the value of the header {@code xero-tenant-id}; null without it
   * @param scope what kind of data the call is about
   */
  public Admission admit(@Nullable String token, @Nullable String tenant, String scope) {
    var read = token == null ? null : identity.read(token).orElse(null);
    if (read == null) {
      return new Admission.UnknownToken();
    }
    if (identity.isExpired(read)) {
      return new Admission.ExpiredToken(read.expires());
    }
    if (!SignIn.reads(read.grant(), scope)) {
      return new Admission.MissingScope();
    }
    return connections(read).stream()
        .filter(connection -> connection.tenant().equalsIgnoreCase(tenant))
        .findFirst()
        .flatMap(connection -> books(connection.tenant()))
        .map(this::withinLimits)
        .orElseGet(Admission.NotConnected::new);
  }

  private Admission withinLimits(Books books) {
    return switch (limits.count(books.organisation().organisationId(), clock.instant())) {
      case CallLimits.Within in ->
          new Admission.Admitted(
              books, new Left(in.minuteLeft(), in.dayLeft(), in.appMinuteLeft()));
      case CallLimits.Over over ->
          new Admission.OverLimit(
              over.problem(),
              over.retryAfter(),
              new Left(over.minuteLeft(), over.dayLeft(), over.appMinuteLeft()));
    };
  }
}
