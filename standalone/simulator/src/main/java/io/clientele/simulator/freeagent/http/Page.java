package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.freeagent.books.Urls;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Which part of a list is asked for (providers.md 5.3 [D]).
 *
 * @param number from 1
 * @param size 25 unless told otherwise, at most 100; more is brought down to that [U]
 */
record Page(int number, int size) {

  private static final int USUAL = 25;
  private static final int LARGEST = 100;

  static Page of(Call call) {
    return new Page(
        Math.max(1, number(call, "page", 1)),
        Math.clamp(number(call, "per_page", USUAL), 1, LARGEST));
  }

  private static int number(Call call, String name, int otherwise) {
    var text = call.query(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UnreadableQuery(name + " is no number: " + text);
    }
  }

  /** One page of a list that is held. */
  static Reply of(Call call, String list, List<?> all, Map<String, String> kept) {
    return of(
        call,
        list,
        all.size(),
        kept,
        (skip, limit) -> all.stream().skip(skip).limit(limit).toList());
  }

  /**
   * One page.
   *
   * @param kept the parameters that go into the links to other pages
   * @param part a part of the list: how many to skip, how many at most
   */
  static Reply of(
      Call call,
      String list,
      int count,
      Map<String, String> kept,
      BiFunction<Long, Integer, List<?>> part) {
    var page = of(call);
    var shown = part.apply((page.number() - 1L) * page.size(), page.size());
    var reply =
        Reply.json(200, FreeAgentJson.write(Map.of(list, shown)))
            .with("X-Total-Count", Integer.toString(count));
    var links = page.links(list, kept, Math.max(1, Math.ceilDiv(count, page.size())));
    return links.isEmpty() ? reply : reply.with("Link", String.join(", ", links));
  }

  // Always of the real host: who follows them without a thought leaves the simulator.
  private List<String> links(String list, Map<String, String> kept, int last) {
    var links = new ArrayList<String>();
    if (number > 1) {
      links.add(link(list, kept, number - 1, "prev"));
      links.add(link(list, kept, 1, "first"));
    }
    if (number < last) {
      links.add(link(list, kept, number + 1, "next"));
      links.add(link(list, kept, last, "last"));
    }
    return links;
  }

  private String link(String list, Map<String, String> kept, int page, String rel) {
    var address = new StringBuilder(Urls.of(list)).append("?page=").append(page);
    address.append("&per_page=").append(size);
    kept.forEach((name, value) -> address.append('&').append(name).append('=').append(value));
    return "<" + address + ">; rel=\"" + rel + "\"";
  }
}
