package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.faults.Fault;
import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.Standing;
import io.clientele.simulator.kashflow.books.Books;
import io.clientele.simulator.kashflow.books.ListPath;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The simulated KashFlow. */
public final class KashFlowWorld extends ProviderWorld {

  private static final int PAGE_SIZE = 100;

  static final String API = "/api.kashflow.com/v2";
  static final String LOG_IN = API + "/sessiontoken";

  KashFlowWorld() {
    super("kashflow");
  }

  KashFlow kashFlow() {
    return simulator.provider(KashFlow.class);
  }

  Simulator simulator() {
    return simulator;
  }

  @Override
  protected Provider adapter() {
    return at(simulator.uri(), hosts(), clock);
  }

  /** One that our own limit lets make a single call. */
  Provider adapterOfOneCall() {
    var limit =
        RateLimiterConfig.custom()
            .limitForPeriod(1)
            .limitRefreshPeriod(Duration.ofHours(1))
            .timeoutDuration(Duration.ZERO)
            .build();
    var guards =
        new Guards(
            CircuitBreakerRegistry.ofDefaults(),
            BulkheadRegistry.ofDefaults(),
            RateLimiterRegistry.of(limit));
    return at(simulator.uri(), new Hosts(guards, new Paces(clock)), clock);
  }

  /** Our adapter of the one that is simulated at this address. */
  public static Provider at(URI at, Hosts hosts, Clock clock) {
    return new KashFlowConfiguration()
        .kashFlow(
            new KashFlowSettings(
                true,
                URI.create(at + API),
                TIMES,
                Duration.ofMinutes(45),
                Duration.ofHours(12),
                PAGE_SIZE,
                100_000,
                Duration.ofSeconds(1)),
            hosts,
            clock);
  }

  @Override
  protected String api() {
    return API;
  }

  @Override
  protected String tokens() {
    return LOG_IN;
  }

  @Override
  protected int pageSize() {
    return PAGE_SIZE;
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofMinutes(60);
  }

  @Override
  protected Duration usualWait() {
    return Duration.ofSeconds(10);
  }

  /** A wait: a log-in is not repeated at once. */
  @Override
  protected Class<? extends ProviderFault> unheard() {
    return ProviderFault.Wait.class;
  }

  /** A user of a new company. */
  CompanyUser newUser() {
    return user(place(1, 1));
  }

  Instant now() {
    return clock.instant();
  }

  /** How many calls were answered by now. */
  int calls() {
    return asked();
  }

  void plans(Fault.Planned... faults) {
    plan(faults);
  }

  CompanyUser user(Place place) {
    return kashFlow().user(place.person(), place.name()).orElseThrow();
  }

  /** What a person types on our page. */
  static Map<String, String> typed(CompanyUser user) {
    return Map.of(
        "userName", user.userName(),
        "password", user.password(),
        "memorableWord", user.memorableWord());
  }

  @Override
  protected Map<String, String> signIn(Provider adapter, Place... places) {
    return typed(user(places.length == 0 ? home() : places[0]));
  }

  @Override
  protected Map<String, String> forged(Map<String, String> answer) {
    var forged = new HashMap<>(answer);
    forged.put("password", "forged");
    return forged;
  }

  @Override
  protected String forgedRefresh() {
    return new Credentials("nobody.1", "forged", "forged", "").text();
  }

  @Override
  protected List<String> secrets(Tokens tokens) {
    var credentials = Credentials.read(tokens.refresh());
    return List.of(
        tokens.access(),
        tokens.refresh(),
        credentials.session(),
        credentials.password(),
        credentials.memorableWord());
  }

  /** The credentials are the person's own: only they can end them. */
  @Override
  protected boolean revokes() {
    return false;
  }

  @Override
  protected void disconnect(Place place) {
    kashFlow().standing(user(place).company(), new Standing(true, false));
  }

  @Override
  protected Optional<ListName> close(Place place) {
    kashFlow().books(user(place)).close(ListPath.PROJECTS, true);
    return Optional.of(ListName.PROJECTS);
  }

  @Override
  protected Map<String, Status> contents(String organisation, ListName list) {
    return contents(kashFlow().books(Long.parseLong(organisation)).orElseThrow(), list);
  }

  static Map<String, Status> contents(Books books, ListName list) {
    return switch (list) {
      case CATEGORIES -> of(books.nominals(), one -> one.id(), one -> !one.archived());
      case SUPPLIERS ->
          of(books.suppliers(true, 0, Integer.MAX_VALUE), one -> one.id(), one -> !one.archived());
      case CUSTOMERS ->
          of(books.customers(true, 0, Integer.MAX_VALUE), one -> one.id(), one -> !one.archived());
      case TAX_RATES -> of(books.vatRates(), one -> one.id(), one -> true);
      case PRODUCTS -> of(books.products(), one -> one.id(), one -> one.inUse());
      case PROJECTS ->
          of(
              books.projects(),
              one -> one.id(),
              one -> !List.of("Completed", "Archived").contains(String.valueOf(one.status())));
      case BANK_ACCOUNTS -> of(books.bankAccounts(), one -> one.id(), one -> !one.archived());
    };
  }

  private static <T> Map<String, Status> of(
      List<T> rows, Function<T, Long> id, Predicate<T> active) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> Long.toString(id.apply(row)),
                row -> active.test(row) ? Status.ACTIVE : Status.ARCHIVED));
  }
}
