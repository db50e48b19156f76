package io.clientele.client.upload;

import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Room;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.onboarding.FactFinder;
import io.clientele.client.onboarding.RowOnboarding;
import io.clientele.client.onboarding.Screening;
import io.clientele.client.practice.PracticeReason;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Judge;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Rows;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Uploads of clients (BLK-1 to BLK-3): each row adds one, as the one command would. */
public final class ClientUpload implements BulkKind {

  /** What this kind of bulk is called. */
  public static final String NAME = "client-upload";

  private final Templates templates;
  private final FactFinder facts;
  private final RowOnboarding onboarding;
  private final Reservations reservations;
  private final SlotBook book;
  private final TeamsOf teams;
  private final Function<List<Refusal>, ? extends RuntimeException> no;

  /**
   * Uploads over these.
   *
   * @param teams asked whenever something is done: who uploads may be in others than when they
   *     asked
   * @param no how a refusal is thrown: rules know no HTTP
   */
  public ClientUpload(
      Templates templates,
      FactFinder facts,
      RowOnboarding onboarding,
      Reservations reservations,
      SlotBook book,
      TeamsOf teams,
      Function<List<Refusal>, ? extends RuntimeException> no) {
    this.templates = templates;
    this.facts = facts;
    this.onboarding = onboarding;
    this.reservations = reservations;
    this.book = book;
    this.teams = teams;
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
    return switch (templates.find(bulk.caller())) {
      case Templates.Wish.Refused refused -> throw no.apply(refused.why());
      case Templates.Wish.Granted granted -> columns(granted.template(), header);
    };
  }

  private Columns columns(Template template, List<String> header) {
    var misfit = template.misfit(header);
    if (misfit.isPresent()) {
      throw no.apply(List.of(misfit.get()));
    }
    return new TemplateColumns(template);
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    var caller = teams.in(bulk.caller());
    var screening = new Screening(facts, caller);
    return new UploadJudge(screening, keys -> onboarding.there(caller, keys), facts.domain());
  }

  @Override
  public int reserve(Bulk bulk, int rows) {
    return reservations.reserve(bulk.practice(), bulk.id(), rows);
  }

  @Override
  public List<Refusal> lacking(Bulk bulk) {
    return List.of(
        book.find(bulk.practice()).map(Room::none).orElseGet(PracticeReason::notKnownYet));
  }

  @Override
  public void release(Bulk bulk) {
    reservations.close(bulk.practice(), bulk.id());
  }

  @Override
  public void release(Bulk bulk, Runnable alive) {
    reservations.close(bulk.practice(), bulk.id(), alive);
  }

  @Override
  public void discard(Bulk bulk) {
    reservations.discard(bulk.practice(), bulk.id());
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    var practice =
        facts
            .practices()
            .find(bulk.practice())
            .orElseThrow(() -> new TryAgain(bulk.practice() + " was not heard of yet"));
    var read = new RowReader(practice, facts.domain()).read(row.row());
    // Admitted by the plan, so readable; unless another release reads rows otherwise.
    return read.faults().isEmpty()
        ? onboarding.add(read.command(), teams.in(bulk.caller()), bulk.id(), row.place(), cause)
        : new RowOutcome(Effect.REFUSED, null, read.all(Stream.empty()));
  }
}
