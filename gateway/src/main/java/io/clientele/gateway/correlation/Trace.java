package io.clientele.gateway.correlation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/**
 * The W3C trace context of one request.
 *
 * @param parent the {@code traceparent} header value every service and event of this request
 *     carries
 */
public record Trace(String parent) {

  static final String PARENT_HEADER = "traceparent";
  static final String STATE_HEADER = "tracestate";

  private static final String ATTRIBUTE = Trace.class.getName();

  // Version ff and all-zero ids are forbidden. A later version may append fields, version 00 may
  // not.
  private static final String IDS = "-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}";
  private static final Pattern VALID =
      Pattern.compile("00" + IDS + "|(?!00|ff)[0-9a-f]{2}" + IDS + "(-.*)?");

  /**
   * The trace of a request that has passed the first filter.
   *
   * @param exchange a request under way
   * @return its trace; never null, because every request has one
   */
  public static Trace of(ServerWebExchange exchange) {
    return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE));
  }

  /**
   * The id a person quotes to support and an operator searches for.
   *
   * @return 32 lower-case hexadecimal digits
   */
  public String id() {
    return parent.substring(3, 35);
  }

  /** The caller's trace if it sent exactly one well-formed header. */
  static boolean wellFormed(List<String> headers) {
    return headers.size() == 1 && VALID.matcher(headers.getFirst()).matches();
  }

  /**
   * A new trace. Its ids need to be unlikely to meet, not hard to guess.
   *
   * @return a trace nobody has seen yet
   */
  public static Trace begun() {
    var random = ThreadLocalRandom.current();
    return new Trace(
        "00-%016x%016x-%016x-01"
            .formatted(
                random.nextLong(),
                random.nextLong(1, Long.MAX_VALUE),
                random.nextLong(1, Long.MAX_VALUE)));
  }

  void attachTo(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }
}
