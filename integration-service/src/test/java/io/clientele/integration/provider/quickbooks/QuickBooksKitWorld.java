package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.quickbooks.books.Books;
import io.clientele.simulator.quickbooks.books.Entity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated QuickBooks. */
public final class QuickBooksKitWorld extends ProviderWorld {

  private static final int PAGE_SIZE = 1000;
  private static final String TOKENS = "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer";
  private static final Predicate<Entity> BANK =
      account ->
          Set.of("Bank", "Credit Card").contains(String.valueOf(account.value("AccountType")));
  private static final Predicate<Entity> JOB =
      customer -> Boolean.TRUE.equals(customer.value("Job"));

  QuickBooksKitWorld() {
    super("quickbooks");
    // The kit refreshes quickly one after the other, never at once.
    atOnce(Duration.ZERO);
  }

  /** How soon a refresh after another with the same token counts as at the same time. */
  void atOnce(Duration length) {
    quickBooks().atOnce(length);
  }

  /** Tokens for a place that is there from the start. */
  Tokens signedIn() {
    var adapter = adapter();
    return adapter.redeem(signIn(adapter, home()), VERIFIER, CALLBACK);
  }

  /** Somebody allows one company, and has their browser name another. */
  void signInForAnother() {
    var adapter = adapter();
    var answer = new HashMap<>(signIn(adapter, place(1, 1)));
    answer.put("realmId", home().organisation());
    adapter.redeem(answer, VERIFIER, CALLBACK);
  }

  /** How many sign-ins of the person who is there from the start are not given back. */
  int signIns() {
    return quickBooks().identity().grants(home().person()).size();
  }

  private QuickBooks quickBooks() {
    return simulator.provider(QuickBooks.class);
  }

  @Override
  protected Provider adapter() {
    return at(simulator.uri(), hosts(), clock);
  }

  /** Our adapter of the one that is simulated at this address. */
  public static Provider at(URI at, Hosts hosts, Clock clock) {
    var app = QuickBooks.USUAL.app();
    return new QuickBooksConfiguration()
        .quickBooks(
            new QuickBooksSettings(
                new OAuthApp(
                    app.clientId(),
                    app.secret(),
                    URI.create(at + "/appcenter.intuit.com/connect/oauth2"),
                    URI.create(at + TOKENS),
                    URI.create(at + "/developer.api.intuit.com/v2/oauth2/tokens/revoke")),
                "com.intuit.quickbooks.accounting",
                URI.create(at + "/quickbooks.api.intuit.com"),
                75,
                TIMES,
                PAGE_SIZE,
                100_000,
                Duration.ofSeconds(1),
                Set.of("5030")),
            hosts,
            clock);
  }

  @Override
  protected String api() {
    return "/quickbooks.api.intuit.com/";
  }

  @Override
  protected String tokens() {
    return TOKENS;
  }

  @Override
  protected int pageSize() {
    return PAGE_SIZE;
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofHours(1);
  }

  @Override
  protected Duration usualWait() {
    return Duration.ofSeconds(60);
  }

  @Override
  protected String forgedRefresh() {
    return home().organisation() + ":forged";
  }

  @Override
  protected List<String> secrets(Tokens tokens) {
    return List.of(
        RealmToken.read(tokens.access()).token(), RealmToken.read(tokens.refresh()).token());
  }

  @Override
  protected Map<String, Status> contents(String organisation, ListName list) {
    var books = quickBooks().books(organisation).orElseThrow();
    return switch (list) {
      case CATEGORIES -> of("", rows(books, "Account").filter(BANK.negate()));
      case BANK_ACCOUNTS -> of("", rows(books, "Account").filter(BANK));
      case SUPPLIERS -> of("", rows(books, "Vendor"));
      case CUSTOMERS -> of("", rows(books, "Customer").filter(JOB.negate()));
      case TAX_RATES -> of("", rows(books, "TaxCode"));
      case PRODUCTS ->
          of("", rows(books, "Item").filter(item -> !"Category".equals(item.value("Type"))));
      case PROJECTS -> projects(books);
    };
  }

  private static Map<String, Status> projects(Books books) {
    var all = new HashMap<>(of("project:", rows(books, "Customer").filter(JOB)));
    all.putAll(of("class:", rows(books, "Class")));
    all.putAll(of("department:", rows(books, "Department")));
    return all;
  }

  private static Stream<Entity> rows(Books books, String entity) {
    return books.entities(entity).orElseThrow();
  }

  private static Map<String, Status> of(String kind, Stream<Entity> rows) {
    return rows.collect(
        Collectors.toMap(
            row -> kind + row.id(), row -> row.active() ? Status.ACTIVE : Status.ARCHIVED));
  }

  // A sign-in is for one company alone: taking the one back is taking back the other.
  @Override
  protected void disconnect(Place place) {
    quickBooks().withdraw(place.person());
  }

  @Override
  protected Optional<ListName> close(Place place) {
    quickBooks().books(place.organisation()).orElseThrow().downgrade();
    return Optional.of(ListName.PROJECTS);
  }
}
