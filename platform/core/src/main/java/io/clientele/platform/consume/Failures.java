package io.clientele.platform.consume;

import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.fault.Passing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens when an event could not be taken in: what passes by itself pauses the container and
 * is tried without limit; what is wrong with the message goes, after three tries, to the dead
 * letters of its group.
 */
public final class Failures implements ListenerContainerWithDlqAndRetryCustomizer {

  private static final BackOff UNTIL_IT_PASSES =
      new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
  private static final BackOff THREE_TRIES = new FixedBackOff(100, 2);

  private final DeadLetterOffice office;
  private final TaskScheduler scheduler;
  private final Correlation correlation;
  private final StopTogether together;

  /** Where the hopeless ones go. */
  public interface DeadLetterOffice {

    /**
     * Keeps an event that could not be taken in.
     *
     * @throws RuntimeException if it could not be kept; the event is then tried again
     */
    void keep(Told told, Throwable why);
  }

  /**
   * Failures of one service.
   *
   * @param scheduler ends the pauses
   * @param together is told of every consumer
   */
  public Failures(
      DeadLetterOffice office,
      TaskScheduler scheduler,
      Correlation correlation,
      StopTogether together) {
    this.office = office;
    this.scheduler = scheduler;
    this.correlation = correlation;
    this.together = together;
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, @Nullable String group) {
    return false; // the binder would retry on the polling thread and knows no parking
  }

  @Override
  @SuppressWarnings("unchecked") // looks at headers only
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      @Nullable String group,
      java.util.function.@Nullable BiFunction<
              ConsumerRecord<?, ?>, Exception, org.apache.kafka.common.TopicPartition>
          destinationResolver,
      @Nullable BackOff binderBackOff) {
    together.add(container);
    container.setCommonErrorHandler(handler(String.valueOf(group)));
    trace((AbstractMessageListenerContainer<Object, Object>) container, String.valueOf(group));
  }

  private void trace(AbstractMessageListenerContainer<Object, Object> container, String group) {
    container.setRecordInterceptor(new Traced(correlation, group));
  }

  /** The handler of one group. */
  @SuppressWarnings("unchecked") // the consumer's deserialisers are fixed to bytes
  public DefaultErrorHandler handler(String group) {
    var pauses = new ListenerContainerPauseService(null, scheduler);
    var handler =
        new DefaultErrorHandler(
            (record, failure) ->
                office.keep(new Told(group, (ConsumerRecord<byte[], byte[]>) record), failure),
            THREE_TRIES,
            new ContainerPausingBackOffHandler(pauses));
    handler.setBackOffFunction(
        (record, failure) -> Passing.is(failure) ? UNTIL_IT_PASSES : THREE_TRIES);
    handler.setResetStateOnExceptionChange(true);
    handler.setCommitRecovered(true);
    return handler;
  }
}
