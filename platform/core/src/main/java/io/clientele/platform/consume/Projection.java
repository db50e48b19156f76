package io.clientele.platform.consume;

import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.messaging.Message;

/**
 * Keeps the newest public state of each aggregate of one kind as a row: newest wins, so it needs
 * neither order nor every event.
 */
public final class Projection implements Consuming {

  private final String subjectType;
  private final java.util.function.Consumer<Told> write;

  private Projection(String subjectType, java.util.function.Consumer<Told> write) {
    this.subjectType = subjectType;
    this.write = write;
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
        subjectType,
        told -> {
          var now = told.state(state);
          if (wanted.test(now)) {
            rows.write(id.apply(now), told.heard(), fields.apply(now));
          }
        });
  }

  @Override
  public void accept(Message<byte[]> message) {
    hear(Records.told(message));
  }

  @Override
  public void hear(Told told) {
    if (told.subjectType().equals(subjectType)) {
      write.accept(told);
    }
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }
}
