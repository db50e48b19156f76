package io.clientele.platform.correlation;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One W3C trace (https://www.w3.org/TR/trace-context/) from HTTP through events to logs: what is
 * caused by an event belongs to the trace of what caused the event.
 */
public final class Correlation {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private final Tracer tracer;

  /** Correlation by this tracer. */
  public Correlation(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The present trace as a {@code traceparent}, or null outside of any. */
  public @Nullable String traceparent() {
    var context = tracer.currentTraceContext().context();
    return context == null
        ? null
        : "00-%s-%s-%s"
            .formatted(
                context.traceId(),
                context.spanId(),
                Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
  }

  /** Part of a trace on this thread, until it is closed on the same thread. */
  public interface Part extends AutoCloseable {
    @Override
    void close();
  }

  /** What this thread does from now on belongs to the trace that led to it, or to a new one. */
  public Part open(@Nullable String traceparent, String name) {
    var span = spanOf(traceparent, name).start();
    var scope = tracer.withSpan(span);
    return () -> {
      scope.close();
      span.end();
    };
  }

  private Span.Builder spanOf(@Nullable String traceparent, String name) {
    var builder = tracer.spanBuilder().name(name);
    var parts = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
    if (parts == null || !parts.matches()) {
      return builder.setNoParent();
    }
    return builder.setParent(
        tracer
            .traceContextBuilder()
            .traceId(parts.group(1))
            .spanId(parts.group(2))
            .sampled(parts.group(3).endsWith("1"))
            .build());
  }
}
