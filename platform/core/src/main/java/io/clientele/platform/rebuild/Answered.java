package io.clientele.platform.rebuild;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** What the broker has answered. */
final class Answered {

  private Answered() {}

  /**
   * Waits for an answer.
   *
   * @throws KafkaException if there is none
   */
  static <T> T by(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new KafkaException("the broker does not say", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking the broker", e);
    }
  }
}
