package io.clientele.platform.sample;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Judge;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Rows;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.http.RefusedRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stars for many notes at once: rows of a note and how many. */
@Component
final class StarUploads implements BulkKind {

  static final String NAME = "star-upload";

  private static final List<String> HEADER = List.of("note", "stars");

  private final Aggregates<Note, Note.Event> notes;

  StarUploads(Aggregates<Note, Note.Event> allNotes) {
    this.notes = allNotes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String subject() {
    return "Note";
  }

  @Override
  public Columns columns(Bulk bulk, List<String> header) {
    if (!header.equals(HEADER)) {
      throw new RefusedRequest(
          List.of(NoteReason.WRONG_COLUMNS.because("The columns are " + HEADER + ".")));
    }
    return row -> List.of(row.cell(0), row.cell(1));
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    return some -> some.stream().map(this::verdict).toList();
  }

  private Verdict verdict(BulkRow row) {
    var note = row.cells().getFirst();
    return switch (Note.star(notes.find(note).state(), stars(row))) {
      case Decision.Refused<Note, Note.Event> no -> Verdict.refused(note, no.why());
      case Decision.Unchanged<Note, Note.Event> same -> Verdict.unchanged(note);
      case Decision.Done<Note, Note.Event> done -> Verdict.change(note, null, 0);
    };
  }

  private static int stars(BulkRow row) {
    return Integer.parseInt(row.cells().getLast());
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    var note = row.row().cells().getFirst();
    var outcome =
        notes.command(note, cause, known -> Note.star(known, stars(row.row())), done -> done);
    return outcome instanceof Outcome.Refused<Note> no
        ? new RowOutcome(Effect.REFUSED, note, no.why())
        : new RowOutcome(Effect.CHANGE, note, List.of());
  }
}
