package io.clientele.testkit.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A producer whose sends meet the faults of a plan: some never arrive, some arrive although they
 * are said to have failed, some arrive late, and those of a crashed instance are never heard of.
 */
public final class FaultyProducer {

  private static final ScheduledExecutorService LATER =
      Executors.newScheduledThreadPool(
          1, work -> Thread.ofPlatform().daemon().name("late-sends").unstarted(work));
  private static final EnumSet<Fault> POSSIBLE =
      EnumSet.of(
          Fault.PAUSE,
          Fault.TIMEOUT_BEFORE,
          Fault.TIMEOUT_AFTER,
          Fault.CRASH_BEFORE,
          Fault.CRASH_AFTER);

  private FaultyProducer() {}

  /** The same producer, for an instance with this fate. */
  @SuppressWarnings("unchecked")
  public static Producer<String, byte[]> wrap(Producer<String, byte[]> producer, FaultPlan plan) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (self, method, arguments) -> {
              if (method.getName().equals("send")) {
                return send(
                    producer,
                    (ProducerRecord<String, byte[]>) arguments[0],
                    arguments.length > 1 ? (Callback) arguments[1] : null,
                    plan);
              }
              try {
                return method.invoke(producer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private static Future<RecordMetadata> send(
      Producer<String, byte[]> producer,
      ProducerRecord<String, byte[]> record,
      @Nullable Callback callback,
      FaultPlan plan) {
    Callback told = callback == null ? (metadata, failure) -> {} : callback;
    return switch (plan.next(POSSIBLE)) {
      case TIMEOUT_BEFORE -> lost(told);
      case TIMEOUT_AFTER ->
          producer.send(record, (metadata, failure) -> told.onCompletion(null, timeout()));
      case CRASH_AFTER -> producer.send(record, (metadata, failure) -> {});
      case CRASH_BEFORE -> new CompletableFuture<>();
      case PAUSE -> late(producer, record, told);
      case NONE, NOT_PRIMARY, DUPLICATE_KEY ->
          producer.send(
              record,
              (metadata, failure) -> {
                if (!plan.crashed()) {
                  told.onCompletion(metadata, failure);
                }
              });
    };
  }

  private static Future<RecordMetadata> lost(Callback told) {
    LATER.schedule(() -> told.onCompletion(null, timeout()), 2, TimeUnit.MILLISECONDS);
    return new CompletableFuture<>();
  }

  private static Future<RecordMetadata> late(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record, Callback told) {
    LATER.schedule(() -> producer.send(record, told), 5, TimeUnit.MILLISECONDS);
    return new CompletableFuture<>();
  }

  private static TimeoutException timeout() {
    return new TimeoutException("on purpose");
  }
}
