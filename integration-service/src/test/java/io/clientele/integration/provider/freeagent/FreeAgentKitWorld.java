package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.freeagent.Level;
import io.clientele.simulator.freeagent.books.BankAccount;
import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Contact;
import io.clientele.simulator.freeagent.books.Project;
import io.clientele.simulator.freeagent.books.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The simulated FreeAgent. */
public final class FreeAgentKitWorld extends ProviderWorld {

  private static final int PAGE_SIZE = 100;
  private static final Set<String> OVER = Set.of("Hidden", "hidden", "Completed", "Cancelled");

  private final boolean practice;

  /**
   * One with our app.
   *
   * @param practice whether that is one for practices
   */
  FreeAgentKitWorld(boolean practice) {
    super("freeagent");
    this.practice = practice;
    freeAgent().practice(practice);
  }

  private FreeAgent freeAgent() {
    return simulator.provider(FreeAgent.class);
  }

  @Override
  protected Provider adapter() {
    return at(simulator.uri(), practice, hosts(), clock);
  }

  /**
   * Our adapter of the one that is simulated at this address.
   *
   * @param practice whether our app is one for practices
   */
  public static Provider at(URI host, boolean practice, Hosts hosts, Clock clock) {
    var at = host + "/api.freeagent.com/v2";
    var app = FreeAgent.USUAL.app();
    return new FreeAgentConfiguration()
        .freeAgent(
            new FreeAgentSettings(
                new OAuthApp(
                    app.clientId(),
                    app.secret(),
                    URI.create(at + "/approve_app"),
                    URI.create(at + "/token_endpoint"),
                    null),
                practice,
                "Clientele (kit)",
                URI.create(at),
                TIMES,
                PAGE_SIZE,
                100_000,
                Duration.ofSeconds(1),
                Duration.ofDays(1)),
            hosts,
            clock);
  }

  @Override
  protected String api() {
    return "/api.freeagent.com/v2/";
  }

  @Override
  protected String tokens() {
    return "/api.freeagent.com/v2/token_endpoint";
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
    return Duration.ofMinutes(1);
  }

  /** There is no address to give one back at. */
  @Override
  protected boolean revokes() {
    return false;
  }

  @Override
  protected Map<String, Status> contents(String organisation, ListName list) {
    var books = freeAgent().books(organisation).orElseThrow();
    return switch (list) {
      case CATEGORIES -> of(books.categories(true), one -> one.nominalCode(), one -> "Active");
      case SUPPLIERS -> contacts(books, View.CLIENTS, View.SUPPLIERS);
      case CUSTOMERS -> contacts(books, View.SUPPLIERS, View.CLIENTS);
      case TAX_RATES ->
          of(
              List.of("standard", "reduced", "zero", "exempt", "out_of_scope"),
              one -> one,
              one -> "Active");
      case PRODUCTS -> {
        var all = of(books.priceListItems(), one -> id(one.url()), one -> "Active");
        all.putAll(of(books.stockItems(), one -> "stock-" + id(one.url()), one -> "Active"));
        yield all;
      }
      case PROJECTS -> of(books.projects(), one -> id(one.url()), Project::status);
      case BANK_ACCOUNTS -> of(books.bankAccounts(), one -> id(one.url()), BankAccount::status);
    };
  }

  private static Map<String, Status> contacts(Books books, View others, View own) {
    var all = all(books, View.ALL);
    all.keySet().removeAll(all(books, others).keySet());
    all.putAll(all(books, own));
    return all;
  }

  private static Map<String, Status> all(Books books, View view) {
    var contacts = books.contacts().page(view, null, 0, Integer.MAX_VALUE);
    return of(contacts, one -> id(one.url()), Contact::status);
  }

  private static <T> Map<String, Status> of(
      List<T> rows, Function<T, String> key, Function<T, String> status) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                key,
                row -> OVER.contains(status.apply(row)) ? Status.ARCHIVED : Status.ACTIVE,
                (one, other) -> one,
                HashMap::new));
  }

  private static String id(String url) {
    return url.replaceFirst(".*/", "");
  }

  @Override
  protected void disconnect(Place place) {
    freeAgent().close(place.organisation());
  }

  @Override
  protected Optional<ListName> close(Place place) {
    freeAgent().level(place.person(), place.organisation(), Level.INVOICES_ESTIMATES_FILES);
    return Optional.of(ListName.BANK_ACCOUNTS);
  }
}
