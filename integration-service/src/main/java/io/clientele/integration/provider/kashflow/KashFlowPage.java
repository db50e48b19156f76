package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list, which comes in an envelope or as a bare array: the same list in both ways,
 * from one account to the next (providers.md 6.3 [S]). The next page is asked for by its number;
 * the address an envelope names is only taken for a sign that there is one, because a session is
 * not sent where an answer says.
 */
final class KashFlowPage {

  private static final String META = "MetaData";
  private static final String NEXT = "NextPageUrl";

  private final int size;
  private final Consumer<JsonNode> each;
  private final @Nullable JsonNode firstBefore;
  private final int seenBefore;
  private @Nullable JsonNode first;
  private int seen;
  private int total;
  private boolean goesOn;

  private KashFlowPage(
      int size, Consumer<JsonNode> each, @Nullable JsonNode firstBefore, int seenBefore) {
    this.size = size;
    this.each = each;
    this.firstBefore = firstBefore;
    this.seenBefore = seenBefore;
  }

  /**
   * The first page.
   *
   * @param size how many elements a page was asked to have
   * @param each gets the elements of this page and of those after it
   */
  static KashFlowPage first(int size, Consumer<JsonNode> each) {
    return new KashFlowPage(size, each, null, 0);
  }

  KashFlowPage next() {
    return new KashFlowPage(size, each, first, seen);
  }

  /** Reads it; again from the start if the answer broke off before. */
  KashFlowPage read(InputStream answer) {
    first = null;
    var body = new PushbackInputStream(answer);
    var array = isBare(body) ? "" : "Data";
    var read = ProviderJson.stream(body, array, Set.of(META), this::element).required();
    var meta = read.rest().path(META);
    goesOn =
        meta.has(NEXT)
            ? meta.hasNonNull(NEXT) && read.elements() > 0
            // Fewer were the last; more came without regard to pages, and are all there are.
            : read.elements() == size && !isTheSameAgain();
    seen = isTheSameAgain() ? seenBefore : seenBefore + read.elements();
    total = meta.path("TotalRecords").asInt(0);
    return this;
  }

  /**
   * Ends the list with this page.
   *
   * @throws Passing if fewer elements came than KashFlow says there are: the rest is not gone
   */
  void end() {
    if (seen < total) {
      throw new Passing("a list ended after %d of %d".formatted(seen, total), null);
    }
  }

  /** Whether there may be another page. */
  boolean goesOn() {
    return goesOn;
  }

  private void element(JsonNode element) {
    if (first == null) {
      first = element;
    }
    if (!isTheSameAgain()) {
      each.accept(element);
    }
  }

  /** A list as long as a page that takes no notice of pages comes once more. */
  private boolean isTheSameAgain() {
    return first != null && first.equals(firstBefore);
  }

  private static boolean isBare(PushbackInputStream body) {
    try {
      var next = body.read();
      while (Character.isWhitespace(next)) {
        next = body.read();
      }
      if (next != -1) {
        body.unread(next);
      }
      return next == '[';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
