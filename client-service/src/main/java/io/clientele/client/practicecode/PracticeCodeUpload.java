package io.clientele.client.practicecode;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.Roster;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Judge;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Rows;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Practice codes of many clients by one file (COD-2), for whoever sees these clients. */
public final class PracticeCodeUpload implements BulkKind {

  /** What this kind of bulk is called. */
  public static final String NAME = "practice-code-upload";

  private final NamedClients named;
  private final CodesGiven codes;
  private final TeamsOf teams;
  private final Moving moving;
  private final Function<List<Refusal>, ? extends RuntimeException> no;

  /**
   * Uploads over these.
   *
   * @param teams asked whenever something is done: who uploads may be in others than when they
   *     asked
   * @param no how a refusal is thrown: rules know no HTTP
   */
  public PracticeCodeUpload(
      Aggregates<Client, ClientEvent> clients,
      Roster roster,
      NamedClients named,
      CodesGiven codes,
      TeamsOf teams,
      Function<List<Refusal>, ? extends RuntimeException> no) {
    this.named = named;
    this.codes = codes;
    this.teams = teams;
    this.moving = new Moving(clients, roster);
    this.no = no;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String subject() {
    return "Client";
  }

  @Override
  public Columns columns(Bulk bulk, List<String> header) {
    var columns = new CodeColumns(header);
    var misfit = columns.misfit();
    if (misfit.isPresent()) {
      throw no.apply(List.of(misfit.get()));
    }
    return columns;
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    return CodePlan.of(teams.in(bulk.caller()), rows, named, codes);
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    var client = Objects.requireNonNull(row.subject(), "planned without a client");
    var code = CodeRow.of(row.row()).code();
    return switch (moving.move(teams.in(bulk.caller()), client, code, row.note(), cause)) {
      case Outcome.Done<Client> done -> new RowOutcome(Effect.CHANGE, client, List.of());
      case Outcome.Repeated<Client> before -> new RowOutcome(Effect.CHANGE, client, List.of());
      case Outcome.Unchanged<Client> same -> new RowOutcome(Effect.UNCHANGED, client, List.of());
      case Outcome.Refused<Client> refused -> new RowOutcome(Effect.REFUSED, client, refused.why());
    };
  }
}
