package io.clientele.simulator.kashflow.http;

import io.clientele.simulator.kashflow.Admission;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.books.Books;
import io.clientele.simulator.kashflow.books.ListPath;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The lists, and who is let in to them (providers.md 6.3 and 6.4). */
final class ListEndpoint {

  private static final String SCHEME = "KfToken ";

  private final KashFlow kashFlow;

  ListEndpoint(KashFlow kashFlow) {
    this.kashFlow = kashFlow;
  }

  /** One part of a list, and how many rows the whole has. */
  record Part(List<?> rows, int total) {}

  /** What a list has of a page. */
  interface Source {
    Part of(Books books, Call call, Page page);
  }

  /** A list of which every account asks page by page; of a few they come without envelope [S]. */
  Handler paged(ListPath list, String path, Source source) {
    return admitted(
        list,
        (books, call) -> {
          var page = Page.of(path, call);
          var part = source.of(books, call, page);
          return books.company().bare() ? part.rows() : page.envelope(part.rows(), part.total());
        });
  }

  /** A list that comes whole, without envelope; of a few accounts in pages all the same [S]. */
  Handler whole(ListPath list, String path, BiFunction<Books, Call, List<?>> rows) {
    return admitted(
        list,
        (books, call) -> {
          var all = rows.apply(books, call);
          var page = Page.of(path, call);
          return books.company().bare() ? page.envelope(page.of(all), all.size()) : all;
        });
  }

  /** The profile of the company; which names it has in REST is not known [U]. */
  Reply company(Call call) {
    return admitted(
            null,
            (books, asked) ->
                Json.members(
                    "CompanyName",
                    books.company().name(),
                    "VatRegistered",
                    true,
                    "VatRegistrationNumber",
                    "GB%09d".formatted(books.company().id()),
                    "CurrencyName",
                    "Pound Sterling"))
        .answer(call);
  }

  private interface Answer {
    Object of(Books books, Call call);
  }

  private Handler admitted(@Nullable ListPath list, Answer answer) {
    return call ->
        switch (kashFlow.admit(token(call))) {
          case Admission.InvalidSession none -> Refusals.invalidSession();
          case Admission.Locked locked -> Refusals.locked();
          case Admission.SubscriptionExpired over -> Refusals.subscriptionExpired();
          case Admission.OverLimit over -> Refusals.tooMany(Optional.of(over.retryAfter()));
          case Admission.Admitted in ->
              list != null && in.books().isClosed(list)
                  ? Refusals.forbidden()
                  : Json.reply(200, answer.of(in.books(), call));
        };
  }

  private static @Nullable String token(Call call) {
    var header = call.header("Authorization");
    return header != null && header.startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
