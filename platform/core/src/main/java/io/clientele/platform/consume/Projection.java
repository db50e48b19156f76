package io.clientele.platform.consume;

import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.report.WrongReport;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * Keeps the newest public state of each aggregate of one kind as a row: newest wins, so it needs
 * neither order nor every event.
 */
public final class Projection implements Consuming {

  private final @Nullable Rows rows;
  private final Function<Told, Optional<Kept>> keep;
  private final Consumer<Told> hearing;
  private final boolean isToldAgain;

  /**
   * What becomes of one event.
   *
   * @param id of the row it belongs to
   * @param heard from whom it is, and its place in their order
   * @param fields of the row
   */
  public record Kept(String id, Heard heard, Document fields) {}

  private Projection(Rows rows, Function<Told, Optional<Kept>> keep, boolean isToldAgain) {
    this.rows = rows;
    this.keep = keep;
    this.hearing =
        told ->
            keep.apply(told).ifPresent(kept -> rows.write(kept.id(), kept.heard(), kept.fields()));
    this.isToldAgain = isToldAgain;
  }

  private Projection(Consumer<Told> hearing) {
    this.rows = null;
    this.keep = told -> Optional.empty();
    this.hearing = hearing;
    this.isToldAgain = true;
  }

  /**
   * A projection.
   *
   * @param subjectType the kind of aggregate it is about; other events are ignored
   * @param state the fields of its public state we want
   * @param rows where the rows are kept
   * @param id from the state to the id of its row
   * @param fields from the state to the fields of the row
   */
  public static <T> Projection of(
      String subjectType,
      Class<T> state,
      Rows rows,
      Function<T, String> id,
      Function<T, Document> fields) {
    return when(subjectType, state, always -> true, rows, id, fields);
  }

  /**
   * A projection of some states only.
   *
   * @param wanted which; a subject that was wanted once must be wanted for ever, else its row would
   *     keep an old state
   */
  public static <T> Projection when(
      String subjectType,
      Class<T> state,
      Predicate<T> wanted,
      Rows rows,
      Function<T, String> id,
      Function<T, Document> fields) {
    return new Projection(
        rows,
        told -> {
          if (!told.subjectType().equals(subjectType)) {
            return Optional.empty();
          }
          var now = told.state(state);
          return wanted.test(now)
              ? Optional.of(new Kept(id.apply(now), told.heard(), fields.apply(now)))
              : Optional.empty();
        },
        true);
  }

  /**
   * A projection into an aggregate of ours, which tells others what follows: for states of which it
   * keeps what it needs itself. The newest wins here too.
   *
   * @param take takes the state in, by one {@link io.clientele.platform.aggregate.Aggregates#react}
   */
  public static <T> Projection into(String subjectType, Class<T> state, BiConsumer<Told, T> take) {
    return new Projection(
        told -> {
          if (told.subjectType().equals(subjectType)) {
            take.accept(told, told.state(state));
          }
        });
  }

  /**
   * A projection of what systems around us report (LST-5). They know nothing of our sequences, so
   * the report itself must tell its place.
   *
   * @param type the full type of its events; others are ignored
   * @param state the fields of a report we want
   * @param keep from the subject of an event and what it says to what is kept of it; throws {@link
   *     io.clientele.platform.report.WrongReport} if that is wrong in itself
   */
  public static <T> Projection reported(
      String type, Class<T> state, Rows rows, BiFunction<String, T, Kept> keep) {
    return new Projection(
        rows,
        told ->
            isOf(type, told)
                ? Optional.of(keep.apply(told.subject(), told.reported(state)))
                : Optional.empty(),
        false);
  }

  private static boolean isOf(String type, Told told) {
    if (told.type().isEmpty()) {
      // Ours always say; of others somebody must be told that they are not heard.
      throw new WrongReport("not an event of CloudEvents in binary mode: it has no ce_type");
    }
    return told.type().equals(type);
  }

  /** Whether it writes into these rows. */
  public boolean writes(Rows those) {
    return rows == those;
  }

  /** Whether whoever owns what it hears tells it again on request; systems around us do not. */
  public boolean isToldAgain() {
    return isToldAgain;
  }

  /** What becomes of this event in the rows, without doing it; empty if nothing does. */
  public Optional<Kept> kept(Told told) {
    return keep.apply(told);
  }

  @Override
  public void accept(Message<byte[]> message) {
    hear(Records.told(message));
  }

  @Override
  public void hear(Told told) {
    hearing.accept(told);
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }
}
