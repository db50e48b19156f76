package io.clientele.simulator.sage.http;

import io.clientele.simulator.sage.Admission;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.sage.books.Books;
import io.clientele.simulator.sage.books.Business;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The door of {@code api.accounting.sage.com/v3.1}. */
final class Api {

  private static final String BUSINESS = "X-Business";

  private final Sage sage;

  Api(Sage sage) {
    this.sage = sage;
  }

  /** What a list has for a call. */
  @FunctionalInterface
  interface Source {

    Slice of(Asked asked, Books books, Call call);
  }

  /**
   * Answers a list.
   *
   * @param list its path
   */
  Handler list(String list, Source source) {
    return call -> {
      var business = call.header(BUSINESS);
      return switch (sage.admit(call.bearer().orElse(null), business, list)) {
        case Admission.BadToken none -> Refusals.badToken();
        case Admission.NoSubscription none -> Refusals.noSubscription();
        case Admission.Denied none -> Refusals.denied();
        case Admission.OverLimit none -> Refusals.busy(Optional.empty());
        // Says which business was used (providers.md 4.2 [D]).
        case Admission.Admitted in ->
            shown(list, source, in.books(), call).with(BUSINESS, in.books().business().id());
      };
    };
  }

  private static Reply shown(String list, Source source, Books books, Call call) {
    try {
      var asked = Asked.read(call);
      var slice = source.of(asked, books, call);
      var path = "/" + list + "?items_per_page=" + asked.size() + "&";
      return SageJson.reply(
          200,
          Envelope.page(
              path,
              "$itemsPerPage",
              slice.page(),
              asked.size(),
              slice.total(),
              slice.entities().stream().map(one -> one.shown(asked.attributes())).toList()));
    } catch (Asked.Unreadable unreadable) {
      return Refusals.badParameter(unreadable.name());
    }
  }

  /** All businesses of the user, at once; needs no {@code X-Business} [D]. */
  Reply businesses(Call call) {
    return withUser(
        call,
        books ->
            SageJson.reply(
                200,
                Envelope.page(
                    "/businesses?",
                    "$items_per_page",
                    1,
                    Integer.MAX_VALUE,
                    books.size(),
                    books.stream().map(one -> reference(one.business())).toList())));
  }

  /** One of them, with its subscriptions. */
  Reply business(Call call) {
    return withUser(
        call,
        books ->
            books.stream()
                .filter(one -> one.business().id().equals(call.path("id")))
                .findFirst()
                .map(one -> SageJson.reply(200, detail(one)))
                .orElseGet(Refusals::notFound));
  }

  private Reply withUser(Call call, Function<List<Books>, Reply> answer) {
    return sage.caller(call.bearer().orElse(null))
        .map(
            person ->
                sage.isShutOut(person) ? Refusals.denied() : answer.apply(sage.businesses(person)))
        .orElseGet(Refusals::badToken);
  }

  private static Map<String, @Nullable Object> reference(Business business) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("id", business.id());
    members.put("displayed_as", business.name());
    members.put("$path", "/businesses/" + business.id());
    return members;
  }

  private static Map<String, @Nullable Object> detail(Books books) {
    var business = books.business();
    var members = reference(business);
    members.put("name", business.name());
    members.put("is_demo", business.demo());
    members.put(
        "country",
        Map.of(
            "id",
            business.country(),
            "displayed_as",
            business.country(),
            "$path",
            "/countries/" + business.country()));
    members.put(
        "subscriptions",
        List.of(
            Map.of(
                "id",
                "ACCOUNTING",
                "displayed_as",
                "Accounting",
                "active",
                books.isActive(),
                "status",
                books.isActive() ? "paying" : "cancelled")));
    return members;
  }
}
