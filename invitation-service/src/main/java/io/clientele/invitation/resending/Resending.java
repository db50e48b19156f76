package io.clientele.invitation.resending;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Forecast;
import io.clientele.invitation.invitation.Forecast.Fate;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.Tending;
import io.clientele.invitation.inviter.Colleagues;
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
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Many invitations are sent again by one command, for whoever may send each of them again (INV-3).
 * An invitation is as it was planned as long as its links are those it had then: whoever has sent
 * it again since, it is not sent once more.
 */
public final class Resending implements BulkKind {

  /** What this kind of bulk is called. */
  public static final String NAME = "invitation-resending";

  /** What is above the ids of those chosen. */
  public static final String HEADING = "Invitation";

  private final Tending tending;
  private final Colleagues colleagues;

  /**
   * Resending through this.
   *
   * @param colleagues asked whenever something is done: who gave the command may have gone since
   */
  public Resending(Tending tending, Colleagues colleagues) {
    this.tending = tending;
    this.colleagues = colleagues;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String subject() {
    return HEADING;
  }

  @Override
  public Columns columns(Bulk bulk, List<String> header) {
    return row -> List.of(row.cell(0));
  }

  /** People say yes, and weeks end, while a plan is looked at. */
  @Override
  public boolean doneRowByRow() {
    return true;
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    var forecast = tending.forecast(at(bulk), now(bulk.caller()));
    return some -> verdicts(forecast, some);
  }

  private static List<Verdict> verdicts(Forecast forecast, List<BulkRow> rows) {
    var ids = rows.stream().map(row -> row.cells().getFirst()).toList();
    return forecast.of(ids).stream().map(Resending::verdict).toList();
  }

  private static Verdict verdict(Fate fate) {
    return switch (fate) {
      case Fate.Sent sent ->
          Verdict.change(sent.found().id(), sent.found().status().name(), 0)
              .noting(String.valueOf(sent.found().generation()));
      case Fate.Stays stays -> Verdict.refused(stays.id(), List.of(stays.why()));
    };
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    var id = row.row().cells().getFirst();
    var planned = Integer.parseInt(Objects.requireNonNull(row.note(), "planned without a note"));
    var caller = now(bulk.caller());
    return switch (tending.resendOnce(at(bulk), id, planned, caller, cause)) {
      case Outcome.Done<Invitation> done -> new RowOutcome(Effect.CHANGE, id, List.of());
      case Outcome.Repeated<Invitation> before -> new RowOutcome(Effect.CHANGE, id, List.of());
      case Outcome.Unchanged<Invitation> same -> new RowOutcome(Effect.UNCHANGED, id, List.of());
      case Outcome.Refused<Invitation> no -> new RowOutcome(Effect.REFUSED, id, no.why());
    };
  }

  private static Account at(Bulk bulk) {
    return new Account.OfPractice(bulk.practice());
  }

  /** As they would call now; who has gone since has no role any more. */
  private Caller now(Caller asked) {
    if (!colleagues.knows(asked.login())) {
      return asked; // nothing of them has reached us yet: their token has
    }
    return colleagues
        .find(asked.login(), asked.practice())
        .orElseGet(() -> Caller.ofPractice(asked.login(), asked.practice(), "", Set.of()));
  }
}
