package io.clientele.access.practice;

import io.clientele.access.audit.ActOf;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.practice.PracticeEvent.SignInPolicyChanged;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;

/** What goes on record of a practice (ACC-10): all that is told of it. */
public final class PracticeRecord {

  /** The act with which the record of a practice begins. */
  public static final String REGISTERED = "PRACTICE_REGISTERED";

  private PracticeRecord() {}

  /**
   * A practice as it was, as far as it decides who sees which client.
   *
   * @param awake whether its teams gave access
   */
  public record PracticeThen(boolean awake) {}

  /** The entry of an event. */
  public static List<Entry> entries(Change<Practice, PracticeEvent> change) {
    var act = act(change);
    var then = new PracticeThen(change.after().teamsStatus() == TeamsStatus.AWAKE);
    return List.of(new Entry(change.id(), act.name(), act.facts(), of(change.id()), then));
  }

  /** What the state of an entry is of: a practice. */
  public static String of(String practice) {
    return "practice/" + practice;
  }

  private static ActOf act(Change<Practice, PracticeEvent> change) {
    var act = ActOf.of(change.name(), (Record) change.event());
    // It was on record under these names before every event was.
    return change.event() instanceof SignInPolicyChanged changed
        ? act.named(
            switch (changed.secondFactor()) {
              case REQUIRED -> AuditedAct.SECOND_FACTOR_REQUIRED.name();
              case OPTIONAL -> AuditedAct.SECOND_FACTOR_MADE_OPTIONAL.name();
            })
        : act;
  }
}
