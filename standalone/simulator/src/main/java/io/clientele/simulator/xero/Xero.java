package io.clientele.simulator.xero;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.simulator.xero.Admission.Left;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Organisation;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import io.clientele.simulator.xero.identity.Connection;
import io.clientele.simulator.xero.identity.Grant;
import io.clientele.simulator.xero.identity.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** The page at which people allow, below the simulator's address. */
  public static final String AUTHORIZE = "/login.xero.com/identity/connect/authorize";

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  private final Clock clock;
  private final Identity identity;
  private final Directory directory = Seed.directory();
  private final CallLimits limits;

  public Xero(ProviderSettings settings) {
    this.clock = settings.clock();
    this.identity = new Identity(settings.app(), clock, settings.tokenLife());
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

  /** The sign-in: tokens, connections, withdrawals. */
  public Identity identity() {
    return identity;
  }

  @Override
  public List<Person> people() {
    return directory.people();
  }

  @Override
  public List<Holding> holdings(Person person) {
    var connected =
        identity.connections(person).stream().map(Connection::tenant).collect(Collectors.toSet());
    return organisations(person).stream()
        .map(
            one ->
                new Holding(
                    one.organisationId().toString(),
                    one.name(),
                    one.countryCode(),
                    one.baseCurrency(),
                    connected.contains(one.organisationId())))
        .toList();
  }

  /** The organisations a person may connect. */
  public List<Organisation> organisations(Person person) {
    return directory.of(person).stream().map(Books::organisation).toList();
  }

  public Optional<Books> books(UUID organisation) {
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
    var books = Ids.read(organisation).flatMap(this::books).orElse(null);
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
    return identity.grants().stream()
        .filter(grant -> grant.person().equals(person))
        .map(Grant::at)
        .max(Instant::compareTo);
  }

  @Override
  public void tokenLife(Duration life) {
    identity.tokenLife(life);
  }

  @Override
  public Optional<Consent> consent() {
    return Optional.of(new XeroConsent(this));
  }

  /** Sets how many calls a minute each organisation takes from now on. */
  @Override
  public void minuteLimit(int calls) {
    limits.minuteLimit(calls);
  }

  /**
   * A person allows the app some of the organisations they work for.
   *
   * @param tenants those of others are left out
   * @return the code for the app
   */
  public String allow(AuthorisationRequest request, Person person, Collection<String> tenants) {
    var own =
        organisations(person).stream()
            .map(Organisation::organisationId)
            .filter(id -> tenants.contains(id.toString()))
            .toList();
    return identity.allow(request, person, own);
  }

  /** The connection's organisation. */
  public Organisation organisation(Connection connection) {
    return books(connection.tenant()).orElseThrow().organisation();
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
    if (!read.scopes().reads(scope)) {
      return new Admission.MissingScope();
    }
    return identity.connections(read).stream()
        .filter(connection -> connection.tenant().toString().equalsIgnoreCase(tenant))
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
