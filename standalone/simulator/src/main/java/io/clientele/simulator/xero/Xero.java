package io.clientele.simulator.xero;

import io.clientele.simulator.xero.Admission.Left;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Organisation;
import io.clientele.simulator.xero.identity.App;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import io.clientele.simulator.xero.identity.Connection;
import io.clientele.simulator.xero.identity.Identity;
import io.clientele.simulator.xero.identity.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The simulated Xero: its people, their organisations, and what the app may see of them. */
public final class Xero {

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  private final Clock clock;
  private final Identity identity;
  private final Directory directory = Seed.directory();
  private final CallLimits limits;

  /**
   * @param tokenLife how long access tokens live
   * @param minuteLimit calls a minute for each organisation
   */
  public Xero(App app, Clock clock, Duration tokenLife, int minuteLimit) {
    this.clock = clock;
    this.identity = new Identity(app, clock, tokenLife);
    this.limits = new CallLimits(minuteLimit);
  }

  /** The sign-in: tokens, connections, withdrawals. */
  public Identity identity() {
    return identity;
  }

  public List<Person> people() {
    return directory.people();
  }

  public Optional<Person> person(String idOrEmail) {
    return people().stream().filter(person -> person.is(idOrEmail)).findFirst();
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

  /** Adds contacts to an organisation's books, changed just now. */
  public void addContacts(Books books, int suppliers, int customers) {
    books.contacts().add(suppliers, customers, clock.instant());
  }

  /** Sets how many calls a minute each organisation takes from now on. */
  public void minuteLimit(int calls) {
    limits.minuteLimit(calls);
  }

  /**
   * A person allows the app some of the organisations they work for.
   *
   * @param tenants those of others are left out
   * @return the code for the app
   */
  public String allow(AuthorisationRequest request, Person person, Collection<UUID> tenants) {
    var own =
        organisations(person).stream()
            .map(Organisation::organisationId)
            .filter(tenants::contains)
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
