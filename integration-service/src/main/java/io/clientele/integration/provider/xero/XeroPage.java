package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.wire.AnswerDate;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What there was to a page besides its entries.
 *
 * @param entries how many it had
 * @param pages how many there are; 0 if Xero does not say
 * @param asOf from when on to ask for changes if this was the first page
 */
record XeroPage(int entries, int pages, @Nullable Instant asOf) {

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  /** A moment as {@code If-Modified-Since} takes it: UTC, without saying so. */
  static String since(Instant moment) {
    return SINCE.format(moment);
  }

  static XeroPage read(HttpResponse<InputStream> answer, String array, Consumer<JsonNode> each) {
    var asOf = AnswerDate.watermark(answer);
    if (answer.statusCode() == 304) {
      return new XeroPage(0, 0, asOf);
    }
    var read = ProviderJson.stream(answer.body(), array, Set.of("pagination"), each).required();
    var pages = read.rest().path("pagination").path("pageCount").asInt(0);
    return new XeroPage(read.elements(), pages, asOf);
  }

  /** Whether there is another after this one, the {@code number}th. */
  boolean goesOn(int number) {
    return pages > 0 ? number < pages : entries > 0;
  }
}
