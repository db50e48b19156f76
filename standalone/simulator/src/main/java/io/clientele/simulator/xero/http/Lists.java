package io.clientele.simulator.xero.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.xero.books.Account;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Item;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The lists without pages, whole each time (providers.md 2.3 [D]). */
final class Lists {

  private Lists() {}

  static Listing organisation(Books books, Call call) {
    return Listing.all("Organisations", List.of(books.organisation()));
  }

  static Listing accounts(Books books, Call call) {
    var changed = changed(books.accounts(), Account::updatedDateUtc, call);
    return Listing.all("Accounts", where(changed, call));
  }

  static Listing items(Books books, Call call) {
    var changed = changed(books.items(), Item::updatedDateUtc, call);
    return Listing.all("Items", where(changed, call));
  }

  /** {@code If-Modified-Since} is not offered here. */
  static Listing taxRates(Books books, Call call) {
    return Listing.all("TaxRates", where(books.taxRates(), call));
  }

  /** {@code If-Modified-Since} is not offered here. */
  static Listing trackingCategories(Books books, Call call) {
    boolean archived = "true".equals(call.query("includeArchived"));
    return Listing.all("TrackingCategories", where(books.trackingCategories(archived), call));
  }

  // Nothing changed is 200 with an empty array, not 304 [U].
  private static <T> List<T> changed(List<T> entities, Function<T, Instant> updated, Call call) {
    var since = Since.read(call.header("If-Modified-Since"));
    return entities.stream().filter(entity -> updated.apply(entity).isAfter(since)).toList();
  }

  private static List<?> where(List<?> entities, Call call) {
    refuseOrder(call);
    var where = call.query("where");
    if (where == null) {
      return entities;
    }
    var wanted = Where.read(where);
    return entities.stream().<JsonNode>map(XeroJson::tree).filter(wanted).toList();
  }

  /** Better no answer than one in the wrong order. */
  static void refuseOrder(Call call) {
    if (call.query("order") != null) {
      throw new UnreadableQuery("The simulator does not know the parameter order");
    }
  }
}
