package io.clientele.simulator.admin;

import io.clientele.simulator.admin.Views.UserView;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Xero;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes the simulated Xero. */
final class XeroAdmin {

  private static final int MOST_CONTACTS = 20_000;
  private static final int LONGEST_NAME = 150;
  private static final int A_DAY = 86_400;
  private static final int MOST_CALLS = 1_000_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final Xero xero;

  XeroAdmin(Xero xero) {
    this.xero = xero;
  }

  Reply users(Call call) {
    return AdminJson.reply(
        200, xero.people().stream().map(person -> UserView.of(person, xero)).toList());
  }

  /** Adds an organisation, to the first person unless another one is named. */
  Reply addOrganisation(Call call) {
    var body = new Body(call);
    var name =
        body.text(
            "name",
            text -> !text.isEmpty() && text.length() <= LONGEST_NAME,
            "must have 1 to " + LONGEST_NAME + " characters");
    var country =
        body.text("country", COUNTRIES::contains, "must be a country code of two letters");
    var currency =
        body.text("currency", CURRENCIES::contains, "must be a currency code of three letters");
    int suppliers = body.number("suppliers", 0, MOST_CONTACTS);
    int customers = body.number("customers", 0, MOST_CONTACTS);
    var user = xero.person(body.text("user", xero.people().getFirst().email()));
    if (user.isEmpty()) {
      body.fault("user", "must be the id or email of somebody");
    }
    if (user.isEmpty() || !body.isGood()) {
      return body.refusal();
    }
    var added = xero.add(user.get(), name, country, currency, suppliers, customers);
    return AdminJson.reply(201, Map.of("tenantId", added.organisationId()));
  }

  /** Adds contacts to an organisation's books. */
  Reply addContacts(Call call) {
    var body = new Body(call);
    int suppliers = body.number("suppliers", 0, MOST_CONTACTS);
    int customers = body.number("customers", 0, MOST_CONTACTS);
    if (!body.isGood()) {
      return body.refusal();
    }
    var books = tenant(call).flatMap(xero::books);
    books.ifPresent(found -> xero.addContacts(found, suppliers, customers));
    return books
        .map(found -> AdminJson.reply(200, Map.of("contacts", found.contacts().count(true))))
        .orElseGet(() -> unknown("organisation"));
  }

  /** Somebody takes back at Xero all the app was allowed. */
  Reply withdraw(Call call) {
    var body = new Body(call);
    var who = body.text("user", text -> !text.isEmpty(), "must be the id or email of somebody");
    if (!body.isGood()) {
      return body.refusal();
    }
    return xero.person(who)
        .map(
            person ->
                AdminJson.reply(
                    200,
                    Map.of("user", person.id(), "connections", xero.identity().withdraw(person))))
        .orElseGet(() -> unknown("user"));
  }

  Reply tokenLife(Call call) {
    var body = new Body(call);
    int seconds = body.number("seconds", 1, A_DAY);
    if (!body.isGood()) {
      return body.refusal();
    }
    xero.identity().tokenLife(Duration.ofSeconds(seconds));
    return AdminJson.reply(200, Map.of("seconds", seconds));
  }

  Reply minuteLimit(Call call) {
    var body = new Body(call);
    int calls = body.number("calls", 1, MOST_CALLS);
    if (!body.isGood()) {
      return body.refusal();
    }
    xero.minuteLimit(calls);
    return AdminJson.reply(200, Map.of("calls", calls));
  }

  private static Reply unknown(String what) {
    return AdminJson.reply(404, Map.of("title", "There is no such " + what, "status", 404))
        .with("Content-Type", "application/problem+json");
  }

  private static Optional<UUID> tenant(Call call) {
    try {
      return Optional.of(UUID.fromString(call.path("tenant")));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
