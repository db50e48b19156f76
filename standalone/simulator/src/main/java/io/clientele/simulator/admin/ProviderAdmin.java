package io.clientele.simulator.admin;

import io.clientele.simulator.admin.Views.UserView;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes simulated accounting software, in the same words for every provider. */
final class ProviderAdmin {

  private static final int MOST_CONTACTS = 20_000;
  private static final int MOST_ORGANISATIONS = 1_000;
  private static final int LONGEST_NAME = 150;
  private static final int A_DAY = 86_400;
  private static final int TEN_YEARS = 3_650 * A_DAY;
  private static final int MOST_CALLS = 1_000_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final AccountingProvider provider;

  ProviderAdmin(AccountingProvider provider) {
    this.provider = provider;
  }

  Reply users(Call call) {
    return AdminJson.reply(
        200, provider.people().stream().map(person -> UserView.of(person, provider)).toList());
  }

  /** Adds organisations, to the first person unless another one is named. */
  Reply addOrganisations(Call call) {
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
    var user = provider.person(body.text("user", provider.people().getFirst().email()));
    if (user.isEmpty()) {
      body.fault("user", "must be the id or email of somebody");
    }
    int count = body.has("count") ? body.number("count", 1, MOST_ORGANISATIONS) : 1;
    if (user.isEmpty() || !body.isGood()) {
      return body.refusal();
    }
    var wanted = new NewOrganisation(name, country, currency, suppliers, customers);
    var ids =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> count == 1 ? wanted : wanted.named(name + " " + number))
            .map(one -> provider.add(one, user.get()))
            .toList();
    return AdminJson.reply(201, Map.of("organisationId", ids.getFirst(), "organisationIds", ids));
  }

  /** Adds contacts to an organisation's books. */
  Reply addContacts(Call call) {
    var body = new Body(call);
    int suppliers = body.number("suppliers", 0, MOST_CONTACTS);
    int customers = body.number("customers", 0, MOST_CONTACTS);
    if (!body.isGood()) {
      return body.refusal();
    }
    var contacts = provider.addContacts(call.path("organisation"), suppliers, customers);
    return contacts.isPresent()
        ? AdminJson.reply(200, Map.of("contacts", contacts.getAsInt()))
        : unknown("organisation");
  }

  /** Somebody takes back at the provider all the app was allowed. */
  Reply withdraw(Call call) {
    var body = new Body(call);
    var who = body.text("user", text -> !text.isEmpty(), "must be the id or email of somebody");
    if (!body.isGood()) {
      return body.refusal();
    }
    return provider
        .person(who)
        .map(
            person ->
                AdminJson.reply(
                    200, Map.of("user", person.id(), "connections", provider.withdraw(person))))
        .orElseGet(() -> unknown("user"));
  }

  Reply tokenLife(Call call) {
    var body = new Body(call);
    int seconds = body.number("seconds", 1, A_DAY);
    if (!body.isGood()) {
      return body.refusal();
    }
    provider.tokenLife(Duration.ofSeconds(seconds));
    return AdminJson.reply(200, Map.of("seconds", seconds));
  }

  Reply signInLife(Call call) {
    var body = new Body(call);
    int seconds = body.number("seconds", 1, TEN_YEARS);
    if (!body.isGood()) {
      return body.refusal();
    }
    return provider.signInLife(Duration.ofSeconds(seconds))
        ? AdminJson.reply(200, Map.of("seconds", seconds))
        : unknown("limit");
  }

  Reply minuteLimit(Call call) {
    var body = new Body(call);
    int calls = body.number("calls", 1, MOST_CALLS);
    if (!body.isGood()) {
      return body.refusal();
    }
    provider.minuteLimit(calls);
    return AdminJson.reply(200, Map.of("calls", calls));
  }

  Reply dayLimit(Call call) {
    var body = new Body(call);
    int calls = body.number("calls", 1, MOST_CALLS);
    if (!body.isGood()) {
      return body.refusal();
    }
    return provider.dayLimit(calls)
        ? AdminJson.reply(200, Map.of("calls", calls))
        : unknown("limit");
  }

  private static Reply unknown(String what) {
    return AdminJson.reply(404, Map.of("title", "There is no such " + what, "status", 404))
        .with("Content-Type", "application/problem+json");
  }
}
