package io.clientele.platform.aggregate;

import io.clientele.platform.event.EventNames;
import io.clientele.platform.recording.Recording;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of aggregate: where it lives and what others may know of it.
 *
 * @param name its name, which is its collection, its event subject and part of its keys
 * @param topic the topic its news goes to
 * @param state the record of its state; a component {@code id} becomes {@code _id}
 * @param names the wire names of its events
 * @param telling from its state to the public state every event carries
 * @param practice from its state to the practice it belongs to, or to null
 * @param recording what of its events goes on record
 */
public record AggregateType<S, E>(
    String name,
    String topic,
    Class<S> state,
    EventNames names,
    Function<S, ?> telling,
    Function<S, @Nullable String> practice,
    Recording<S, E> recording) {

  private static final Set<String> OURS =
      Set.of("version", "sequence", "stub", "pendingSince", "outbox", "seen", "keys");

  public AggregateType {
    Arrays.stream(state.getRecordComponents())
        .filter(component -> OURS.contains(component.getName()))
        .findAny()
        .ifPresent(
            clash -> {
              throw new IllegalArgumentException(state + " may not call a field " + clash);
            });
  }

  /**
   * An aggregate that publishes.
   *
   * @throws IllegalStateException if an event of the family has no wire name
   */
  public static <S, E> AggregateType<S, E> of(
      String name,
      String topic,
      Class<S> state,
      Class<E> events,
      Function<S, ?> telling,
      Function<S, @Nullable String> practice) {
    return new AggregateType<>(
        name, topic, state, new EventNames(events), telling, practice, Recording.none());
  }

  /** The same, of which this goes on record; the service has a {@code Recorder}. */
  public AggregateType<S, E> onRecord(Recording<S, E> kept) {
    return new AggregateType<>(name, topic, state, names, telling, practice, kept);
  }

  /** What others call one of these: {@code client/0198…}. */
  public String subject(String id) {
    return name + "/" + id;
  }
}
