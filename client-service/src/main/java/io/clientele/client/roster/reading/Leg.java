package io.clientele.client.roster.reading;

import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list whose rows lie side by side in an index that has its order, so that
 * whatever lies before it, ties too, is not read again (LST-3).
 *
 * @param steps how to get there, part by part; none for all there is
 */
public record Leg(List<Step> steps) {

  /** What a list is in order by. */
  public enum Part {
    VALUE,
    NAME,
    ID
  }

  /** One part of a row that lies in the stretch. */
  public sealed interface Step {

    /** The column has a value. */
    record Known() implements Step {}

    /** The column has none. */
    record Unknown() implements Step {}

    /** The part is just this. */
    record At(Part part, Object what) implements Step {}

    /** The part comes after this, in the direction of the list. */
    record Beyond(Part part, Object what) implements Step {}
  }

  public Leg {
    steps = List.copyOf(steps);
  }

  /**
   * The stretches behind a place, one after the other; together they are all the rest.
   *
   * @param after null for the beginning
   * @param unknownToo whether rows are wanted in which the column is unknown
   */
  public static List<Leg> of(Ordering order, @Nullable Position after, boolean unknownToo) {
    if (order.column() == Column.NAME) {
      return after == null ? List.of(new Leg(List.of())) : behind(after, List.of());
    }
    var legs = new ArrayList<Leg>();
    if (after == null) {
      legs.add(new Leg(List.of(new Step.Known())));
    } else if (after.value() != null) {
      legs.addAll(behind(after, List.of(new Step.At(Part.VALUE, after.value()))));
      legs.add(new Leg(List.of(new Step.Beyond(Part.VALUE, after.value()))));
    } else {
      return unknownToo ? behind(after, List.of(new Step.Unknown())) : List.of();
    }
    if (unknownToo) {
      legs.add(new Leg(List.of(new Step.Unknown())));
    }
    return legs;
  }

  /** What comes after this name and id, among rows that are alike otherwise. */
  private static List<Leg> behind(Position after, List<Step> alike) {
    var sameName = new ArrayList<>(alike);
    sameName.add(new Step.At(Part.NAME, after.name()));
    sameName.add(new Step.Beyond(Part.ID, after.id()));
    var laterName = new ArrayList<>(alike);
    laterName.add(new Step.Beyond(Part.NAME, after.name()));
    return List.of(new Leg(sameName), new Leg(laterName));
  }
}
