package io.clientele.platform.consume;

import io.clientele.platform.correlation.Correlation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Takes in each event as part of the trace it belongs to, so that what is logged meanwhile says so
 * (OPS-2). Each container is told one record after the other on its own thread.
 */
final class Traced implements RecordInterceptor<Object, Object> {

  private final Correlation correlation;
  private final String name;
  private final ThreadLocal<Correlation.@Nullable Part> present = new ThreadLocal<>();

  Traced(Correlation correlation, String name) {
    this.correlation = correlation;
    this.name = name;
  }

  @Override
  public ConsumerRecord<Object, Object> intercept(
      ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
    end();
    present.set(correlation.open(Told.header(record, "ce_traceparent"), name));
    return record;
  }

  @Override
  public void afterRecord(
      ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
    end();
  }

  @Override
  public void clearThreadState(Consumer<?, ?> consumer) {
    end();
  }

  private void end() {
    var part = present.get();
    if (part != null) {
      present.remove();
      part.close();
    }
  }
}
