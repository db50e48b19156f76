package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.sage.books.Books;
import io.clientele.simulator.sage.books.ContactKind;
import io.clientele.simulator.sage.books.Entity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated Sage. */
public final class SageKitWorld extends ProviderWorld {

  SageKitWorld() {
    super("sage");
    simulated().dayLimit(1_000_000);
  }

  private static SageSettings settings(URI at) {
    var app = Sage.USUAL.app();
    return new SageSettings(
        new OAuthApp(
            app.clientId(),
            app.secret(),
            URI.create(at + "/www.sageone.com/oauth2/auth/central"),
            URI.create(at + "/oauth.accounting.sage.com/token"),
            URI.create(at + "/oauth.accounting.sage.com/revoke")),
        "readonly",
        "gb",
        URI.create(at + "/api.accounting.sage.com/v3.1"),
        TIMES,
        Duration.ofSeconds(60),
        Duration.ofMinutes(20),
        200,
        100_000,
        Duration.ofSeconds(1));
  }

  Books books(Place place) {
    return sage().books(place.organisation()).orElseThrow();
  }

  Sage sage() {
    return simulator.provider(Sage.class);
  }

  void turn(Duration length) {
    clock.turn(length);
  }

  URI callback() {
    return CALLBACK;
  }

  Tokens signedIn(Provider adapter, Place place) {
    return signedIn(adapter, place, VERIFIER);
  }

  /** The same, with a verifier that may be another's. */
  Tokens signedIn(Provider adapter, Place place, CodeVerifier verifier) {
    return adapter.redeem(signIn(adapter, place), verifier, CALLBACK);
  }

  @Override
  protected Place place(int suppliers, int customers) {
    return super.place(suppliers, customers);
  }

  @Override
  protected Place home() {
    return super.home();
  }

  @Override
  protected Provider adapter() {
    return at(simulator.uri(), hosts(), clock);
  }

  /** Our adapter of the one that is simulated at this address. */
  public static Provider at(URI at, Hosts hosts, Clock clock) {
    return new SageConfiguration().sage(settings(at), hosts, clock);
  }

  @Override
  protected String api() {
    return "/api.accounting.sage.com/";
  }

  @Override
  protected String tokens() {
    return "/oauth.accounting.sage.com/token";
  }

  @Override
  protected int pageSize() {
    return 200;
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofMinutes(5);
  }

  @Override
  protected Duration usualWait() {
    return Duration.ofSeconds(60);
  }

  @Override
  protected boolean accessOutlives() {
    return true;
  }

  @Override
  protected Map<String, Status> contents(String organisation, ListName list) {
    var books = sage().books(organisation).orElseThrow();
    return switch (list) {
      case CATEGORIES ->
          of(
              "",
              books.ledgerAccounts().stream().filter(one -> !type(one).equals("BANK")),
              "included_in_chart");
      case BANK_ACCOUNTS -> of("", books.bankAccounts().stream(), "is_active");
      case SUPPLIERS -> contacts(books, "VENDOR");
      case CUSTOMERS -> contacts(books, "CUSTOMER");
      case TAX_RATES -> of("", books.taxRates("").stream(), "is_visible");
      case PRODUCTS -> products(books);
      case PROJECTS -> categories(books);
    };
  }

  private static String type(Entity account) {
    return id(member(account, "ledger_account_type"));
  }

  private static Object member(Entity entity, String name) {
    return Objects.requireNonNull(entity.members().get(name), name);
  }

  private static String id(Object reference) {
    return Objects.requireNonNull(((Map<?, ?>) reference).get("id")).toString();
  }

  private static Map<String, Status> contacts(Books books, String type) {
    Predicate<ContactKind> shown =
        kind -> kind.is(type) && kind != ContactKind.DELETED && kind != ContactKind.SYSTEM;
    return of("", books.contacts().all(shown), "is_active");
  }

  private static Map<String, Status> products(Books books) {
    var all = new HashMap<>(of("product:", books.products().stream(), "active"));
    all.putAll(of("service:", books.services().stream(), "active"));
    all.putAll(of("stock:", books.stockItems().stream(), "active"));
    return all;
  }

  private static Map<String, Status> categories(Books books) {
    return books.analysisTypes().stream()
        .flatMap(one -> ((List<?>) member(one, "analysis_type_categories")).stream())
        .collect(Collectors.toMap(SageKitWorld::id, one -> Status.ACTIVE));
  }

  private static Map<String, Status> of(String prefix, Stream<Entity> all, String flag) {
    return all.collect(
        Collectors.toMap(
            one -> prefix + one.id(),
            one -> Boolean.TRUE.equals(one.members().get(flag)) ? Status.ACTIVE : Status.ARCHIVED));
  }

  @Override
  protected void disconnect(Place place) {
    books(place).active(false);
  }

  @Override
  protected Optional<ListName> close(Place place) {
    books(place).close("analysis_types");
    return Optional.of(ListName.PROJECTS);
  }
}
