package io.clientele.simulator.quickbooks.http;

import io.clientele.simulator.quickbooks.Admission;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.quickbooks.books.Books;
import io.clientele.simulator.quickbooks.books.Entity;
import io.clientele.simulator.quickbooks.query.Select;
import io.clientele.simulator.quickbooks.query.SelectParser;
import io.clientele.simulator.quickbooks.query.UnreadableSelect;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** {@code quickbooks.api.intuit.com/v3/company/{realm}} (providers.md 3.2 and 3.3 [D]). */
final class AccountingApi {

  private static final Set<String> COMPARABLE =
      Set.of(
          "Id",
          "Active",
          "MetaData.CreateTime",
          "MetaData.LastUpdatedTime",
          "Name",
          "DisplayName",
          "FullyQualifiedName",
          "AccountType",
          "Classification",
          "Type");

  private final QuickBooks quickBooks;
  private final Clock clock;

  AccountingApi(QuickBooks quickBooks, Clock clock) {
    this.quickBooks = quickBooks;
    this.clock = clock;
  }

  /** The company itself. */
  Handler companyInfo() {
    return inside(
        (books, call) ->
            call.path("id").equals(books.company().realm())
                ? timed("CompanyInfo", books.company().info())
                : Refusals.notFound(clock.instant()));
  }

  /** What the company has switched on. */
  Handler preferences() {
    return inside((books, call) -> timed("Preferences", books.company().preferences()));
  }

  /** Any list. */
  Handler query() {
    return inside(this::found);
  }

  private Handler inside(BiFunction<Books, Call, Reply> answer) {
    return call ->
        shown(call, answer)
            .with("intuit_tid", "1-" + UUID.randomUUID().toString().substring(0, 23));
  }

  private Reply shown(Call call, BiFunction<Books, Call, Reply> answer) {
    return switch (quickBooks.admit(call.bearer().orElse(null), call.path("realm"))) {
      case Admission.BadToken none -> Refusals.badToken();
      case Admission.NotAllowed none -> Refusals.notAllowed();
      case Admission.OverLimit none -> Refusals.busy(Optional.empty());
      case Admission.Admitted in ->
          wantsJson(call)
              ? answer.apply(in.books(), call)
              // XML is the default (3.3 [D]): who forgets to ask for JSON gets it.
              : Reply.xml(200, "<IntuitResponse/>");
    };
  }

  private Reply found(Books books, Call call) {
    var now = clock.instant();
    try {
      var text = call.query("query");
      var select = SelectParser.read(text == null ? "" : text, COMPARABLE);
      var all = books.entities(select.entity());
      if (all.isEmpty()) {
        return Refusals.unreadable("QueryValidationError: invalid entity " + select.entity(), now);
      }
      return books.offers(select.entity())
          ? timed("QueryResponse", response(select, all.get()))
          : Refusals.featureNotSupported(select.entity(), now);
    } catch (UnreadableSelect fault) {
      return Refusals.unreadable(fault.words(), now);
    }
  }

  // Nothing found is an object without anything in it (3.3 [D]).
  private static Map<String, Object> response(Select select, Stream<Entity> all) {
    if (select.counting()) {
      return Map.of("totalCount", select.count(all));
    }
    var page = select.page(all).stream().map(Entity::members).toList();
    var response = new LinkedHashMap<String, Object>();
    if (!page.isEmpty()) {
      response.put(select.entity(), page);
      response.put("startPosition", select.start());
      response.put("maxResults", page.size());
    }
    return response;
  }

  private Reply timed(String name, Object value) {
    return Reply.json(200, IntuitJson.timed(name, value, clock.instant()));
  }

  private static boolean wantsJson(Call call) {
    var accepted = call.header("Accept");
    return accepted != null && accepted.contains("application/json");
  }
}
