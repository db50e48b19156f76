package io.clientele.platform.consume;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.messaging.Message;

/**
 * What a service does about one type of event: every one counts, in order per aggregate. While an
 * event of a key waits as a dead letter, later ones of that key wait behind it.
 */
public final class Reaction implements Consuming {

  private final String type;
  private final BiConsumer<Told, Object> react;
  private final Class<?> change;
  private final Predicate<Told> waitsBehind;

  private Reaction(
      String type, Class<?> change, BiConsumer<Told, Object> react, Predicate<Told> waitsBehind) {
    this.type = type;
    this.change = change;
    this.react = react;
    this.waitsBehind = waitsBehind;
  }

  /**
   * A reaction.
   *
   * @param type the full type it reacts to; others are ignored
   * @param change the fields of the change we want
   * @param react does it, by one {@link io.clientele.platform.aggregate.Aggregates#react}
   * @param parking knows which keys wait behind a dead letter
   */
  public static <C> Reaction to(
      String type, Class<C> change, BiConsumer<Told, C> react, Parking parking) {
    return new Reaction(
        type, change, (told, it) -> react.accept(told, change.cast(it)), parking::waitsBehind);
  }

  @Override
  public void accept(Message<byte[]> message) {
    var told = Records.told(message);
    if (told.type().equals(type) && !waitsBehind.test(told)) {
      hear(told);
    }
  }

  @Override
  public void hear(Told told) {
    if (told.type().equals(type)) {
      react.accept(told, told.change(change));
    }
  }

  @Override
  public boolean keepsOrder() {
    return true;
  }
}
