package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.wire.AnswerDate;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What there was to a page besides its entries (providers.md 4.3).
 *
 * @param last whether no other follows. An empty or short page says nothing: one beyond the end is
 *     the last again
 * @param asOf from when on to ask for changes if this was the first page
 */
record SagePage(boolean last, @Nullable Instant asOf) {

  private static final String NEXT = "$next";
  private static final String PAGE = "$page";

  /**
   * Reads one.
   *
   * @param number which was asked for
   */
  static SagePage read(HttpResponse<InputStream> answer, int number, Consumer<JsonNode> each) {
    var asOf = AnswerDate.watermark(answer);
    var rest =
        ProviderJson.stream(answer.body(), "$items", Set.of(NEXT, PAGE), each).required().rest();
    var again = rest.path(PAGE).asInt(number) < number;
    return new SagePage(again || ProviderJson.text(rest, NEXT) == null, asOf);
  }
}
