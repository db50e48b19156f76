package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.wire.AnswerDate;
import io.clientele.integration.provider.wire.PageCount;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goes through a list page by page, to the one that names no next (providers.md 5.3). */
final class FreeAgentPages {

  private static final Pattern NEXT =
      Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*[\"']?next\\b");

  private final FreeAgentCalls calls;
  private final int pageSize;

  FreeAgentPages(FreeAgentCalls calls, int pageSize) {
    this.calls = calls;
    this.pageSize = pageSize;
  }

  /**
   * What there was to a page besides its entries.
   *
   * @param next the query of the page after it; null if it is the last
   * @param total how many entries all pages have together; 0 if it does not say
   * @param asOf from when on to ask for changes if this was the first page
   */
  private record Page(int entries, @Nullable String next, int total, @Nullable Instant asOf) {}

  /**
   * Reads a list.
   *
   * @param company its subdomain; null if the list is not a company's
   * @param list its path, and the name of its array
   * @param query what narrows it; may be empty
   * @return from when on to ask for changes next time
   * @throws Passing also if it ends before as many entries came as FreeAgent says there are
   */
  @Nullable Instant read(
      String access, @Nullable String company, String list, String query, Consumer<JsonNode> each) {
    var start = query.isEmpty() ? "" : query + "&";
    var first = page(access, company, list, start + "page=1&per_page=" + pageSize, each);
    var seen = first.entries();
    var page = first;
    var number = new PageCount(list);
    while (page.next() != null) {
      number.next();
      page = page(access, company, list, page.next(), each);
      seen += page.entries();
    }
    if (seen < page.total()) {
      throw new Passing("%s ended after %d of %d".formatted(list, seen, page.total()), null);
    }
    return first.asOf();
  }

  private Page page(
      String access, @Nullable String company, String list, String query, Consumer<JsonNode> each) {
    return calls.get(
        access,
        company,
        "/" + list + "?" + query,
        answer -> {
          var read = ProviderJson.stream(answer.body(), list, Set.of(), each).required();
          return new Page(
              read.elements(), next(answer), total(answer), AnswerDate.watermark(answer));
        });
  }

  // Of the next page's address only the query is taken: the token goes to nobody but FreeAgent as
  // we know it.
  private static @Nullable String next(HttpResponse<InputStream> answer) {
    var link = NEXT.matcher(String.join(", ", answer.headers().allValues("Link")));
    if (!link.find()) {
      return null;
    }
    try {
      return URI.create(link.group(1)).getRawQuery();
    } catch (IllegalArgumentException e) {
      throw new OurBug("the next page of " + answer.uri().getPath() + " has no address", null);
    }
  }

  private static int total(HttpResponse<InputStream> answer) {
    try {
      return answer.headers().firstValue("X-Total-Count").map(Integer::parseInt).orElse(0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
