package io.clientele.platform.bulk.http;

import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowPage;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows are asked for. */
public record RowParameters(
    @Schema(allowableValues = {"CHANGE", "UNCHANGED", "REFUSED"}) @Nullable String effect,
    @Nullable String cursor,
    @Schema(type = "integer", minimum = "1", maximum = "500") @Nullable String limit) {

  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 500;

  /**
   * The same, understood.
   *
   * @param effect or null for all
   * @param from where the page begins, or null
   */
  record Asked(@Nullable Effect effect, RowPage.@Nullable Cursor from, int limit) {}

  /**
   * Understands them.
   *
   * @throws BadRequest naming every fault
   */
  Asked read() {
    var faults = new ArrayList<Fault>();
    var asked = new Asked(effect(faults), from(faults), limit(faults));
    if (!faults.isEmpty()) {
      throw new BadRequest(faults);
    }
    return asked;
  }

  private @Nullable Effect effect(List<Fault> faults) {
    if (effect == null) {
      return null;
    }
    var known = Arrays.stream(Effect.values()).filter(one -> one.name().equals(effect)).findAny();
    if (known.isEmpty()) {
      faults.add(
          new Fault("effect", "INVALID", "must be one of " + Arrays.toString(Effect.values())));
    }
    return known.orElse(null);
  }

  private RowPage.@Nullable Cursor from(List<Fault> faults) {
    if (cursor == null) {
      return null;
    }
    var known = RowPage.Cursor.of(cursor);
    if (known.isEmpty()) {
      faults.add(new Fault("cursor", "INVALID", "is not a cursor of these rows"));
    }
    return known.orElse(null);
  }

  private int limit(List<Fault> faults) {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    try {
      var wanted = Integer.parseInt(limit);
      if (wanted < 1 || wanted > MOST) {
        faults.add(new Fault("limit", "INVALID", "is from 1 to " + MOST));
      }
      return wanted;
    } catch (NumberFormatException e) {
      faults.add(new Fault("limit", "WRONG_TYPE", "is no number"));
      return USUAL_LIMIT;
    }
  }
}
