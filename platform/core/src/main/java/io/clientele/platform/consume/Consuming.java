package io.clientele.platform.consume;

import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * What hears a topic: a function of Spring Cloud Stream, whose bean name is the last part of its
 * group.
 */
public interface Consuming extends Consumer<Message<byte[]>> {

  /**
   * Takes in one event; twice is as good as once.
   *
   * @throws RuntimeException if it could not; {@link Failures} decides what follows
   */
  void hear(Told told);

  /** Whether every event counts, so that none of a key may overtake one that failed. */
  boolean keepsOrder();
}
