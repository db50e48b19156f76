package io.clientele.platform.watch;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What is done with what a {@link TopicWatch} hears; all of it on one thread. */
public interface Watching {

  /**
   * Hearing begins, or begins again after a failure, at these places. Whoever has heard up to other
   * places before has missed something, or hears it again.
   */
  default void begins(Map<TopicPartition, Long> from) {}

  /** All that was there at the start was heard; said once. */
  default void caughtUp() {}

  /** One record, in the order of its partition; may wait, and then nothing more is heard. */
  void heard(ConsumerRecord<byte[], byte[]> record);
}
