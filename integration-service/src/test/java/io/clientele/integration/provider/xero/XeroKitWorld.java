package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.books.Account;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Contact;
import io.clientele.simulator.xero.books.TrackingCategory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated Xero. */
public final class XeroKitWorld extends ProviderWorld {

  private static final int PAGE_SIZE = 1000;

  XeroKitWorld() {
    super("xero");
  }

  private Xero xero() {
    return simulator.xero();
  }

  @Override
  protected Provider adapter() {
    return at(simulator.uri(), hosts(), clock);
  }

  /** Our adapter of the one that is simulated at this address. */
  public static Provider at(URI at, Hosts hosts, Clock clock) {
    var app = Xero.USUAL.app();
    return new XeroConfiguration()
        .xero(
            new XeroSettings(
                new OAuthApp(
                    app.clientId(),
                    app.secret(),
                    URI.create(at + "/login.xero.com/identity/connect/authorize"),
                    URI.create(at + "/identity.xero.com/connect/token"),
                    URI.create(at + "/identity.xero.com/connect/revocation")),
                "offline_access accounting.settings.read accounting.contacts.read",
                URI.create(at + "/api.xero.com/connections"),
                URI.create(at + "/api.xero.com/api.xro/2.0"),
                TIMES,
                PAGE_SIZE,
                100_000,
                Duration.ofSeconds(1)),
            hosts,
            clock);
  }

  @Override
  protected String api() {
    return "/api.xero.com/api.xro/";
  }

  @Override
  protected String tokens() {
    return "/identity.xero.com/connect/token";
  }

  @Override
  protected int pageSize() {
    return PAGE_SIZE;
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofMinutes(30);
  }

  @Override
  protected Duration usualWait() {
    return Duration.ofSeconds(10);
  }

  @Override
  protected Map<String, Status> contents(String organisation, ListName list) {
    var books = xero().books(organisation).orElseThrow();
    return switch (list) {
      case CATEGORIES -> accounts(books, type -> !type.equals("BANK"));
      case BANK_ACCOUNTS -> accounts(books, "BANK"::equals);
      case SUPPLIERS -> contacts(books, one -> one.isSupplier() || !one.isCustomer());
      case CUSTOMERS -> contacts(books, one -> one.isCustomer() || !one.isSupplier());
      case TAX_RATES -> of(books.taxRates().stream(), one -> one.taxType(), one -> one.status());
      case PRODUCTS -> of(books.items().stream(), one -> id(one.itemId()), one -> "ACTIVE");
      case PROJECTS -> options(books.trackingCategories(true));
    };
  }

  private static Map<String, Status> accounts(Books books, Predicate<String> type) {
    return of(
        books.accounts().stream().filter(one -> type.test(one.type())),
        one -> id(one.accountId()),
        Account::status);
  }

  private static Map<String, Status> contacts(Books books, Predicate<Contact> wanted) {
    return of(
        books.contacts().matching(true, wanted),
        one -> id(one.contactId()),
        Contact::contactStatus);
  }

  private static Map<String, Status> options(List<TrackingCategory> categories) {
    var all = new HashMap<String, Status>();
    for (var category : categories) {
      var open = category.status().equals("ACTIVE");
      all.putAll(
          of(
              category.options().stream(),
              one -> id(one.trackingOptionId()),
              one -> open ? one.status() : "ARCHIVED"));
    }
    return all;
  }

  private static <T> Map<String, Status> of(
      Stream<T> rows, Function<T, String> key, Function<T, String> status) {
    return rows.collect(
        Collectors.toMap(
            key, row -> status.apply(row).equals("ACTIVE") ? Status.ACTIVE : Status.ARCHIVED));
  }

  private static String id(UUID id) {
    return id.toString();
  }

  @Override
  protected void disconnect(Place place) {
    xero().identity().giveBack(place.person(), place.organisation());
  }
}
