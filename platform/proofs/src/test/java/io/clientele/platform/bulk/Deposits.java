package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Deposits and withdrawals, one a row; withdrawals come after all deposits. Each takes one coin.
 */
final class Deposits implements BulkKind {

  static final String NAME = "deposits";
  static final List<String> HEADER = List.of("account", "amount");

  /** How many rows were judged together, each time. */
  final List<Integer> slices = new ArrayList<>();

  private final Bank bank;
  private final Consumer<String> meanwhile;

  /**
   * Deposits with this bank.
   *
   * @param meanwhile told before anything is done: {@code judge 0}, {@code reserve}, {@code apply
   *     0}, {@code release}, {@code discard}; and of one thing after it: {@code reserved}
   */
  Deposits(Bank bank, Consumer<String> meanwhile) {
    this.bank = bank;
    this.meanwhile = meanwhile;
  }

  /** Why a row is refused. */
  enum DepositReason implements Reason {
    WRONG_COLUMNS(Kind.INVALID),
    NO_AMOUNT(Kind.INVALID),
    ACCOUNT_CLOSED(Kind.CONFLICT),
    NO_COIN(Kind.CONFLICT),
    NOT_NOW(Kind.NOT_YET);

    private final Kind kind;

    DepositReason(Kind kind) {
      this.kind = kind;
    }

    @Override
    public String rule() {
      return "BEY-1";
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Columns columns(Bulk bulk, List<String> header) {
    if (!header.equals(HEADER)) {
      throw new RefusedRequest(
          List.of(DepositReason.WRONG_COLUMNS.because("The columns are " + HEADER + ".")));
    }
    return row ->
        row.cell(0).equals("instructions") ? List.of() : List.of(row.cell(0), row.cell(1));
  }

  @Override
  public Judge judge(Bulk bulk, Rows rows) {
    return some -> {
      meanwhile.accept("judge " + some.getFirst().number());
      slices.add(some.size());
      return some.stream().map(this::verdict).toList();
    };
  }

  private Verdict verdict(BulkRow row) {
    var account = row.cells().getFirst();
    var amount = row.cells().getLast();
    if (!amount.matches("-?[0-9]+")) {
      return Verdict.refused(
          account,
          List.of(
              DepositReason.NO_AMOUNT.because("No amount.").about("amount").with("is", amount)));
    }
    if (bank.isClosed(account)) {
      return Verdict.refused(
          account, List.of(DepositReason.ACCOUNT_CLOSED.because("It is closed.")));
    }
    return amount.equals("0")
        ? Verdict.unchanged(account)
        : Verdict.change(
                account, "deposits: " + bank.deposits(account), amount.startsWith("-") ? 1 : 0)
            .noting("amount " + amount);
  }

  @Override
  public int reserve(Bulk bulk, int rows) {
    meanwhile.accept("reserve");
    var room = bank.keep(bulk.id(), rows);
    meanwhile.accept("reserved");
    return room;
  }

  @Override
  public List<Refusal> lacking(Bulk bulk) {
    return List.of(DepositReason.NO_COIN.because("There is no coin left for this."));
  }

  @Override
  public void release(Bulk bulk) {
    meanwhile.accept("release");
    bank.giveBack(bulk.id());
  }

  /** Goes through it in three slices. */
  @Override
  public void release(Bulk bulk, Runnable alive) {
    for (var slice = 0; slice < 3; slice++) {
      meanwhile.accept("release");
      alive.run();
    }
    bank.giveBack(bulk.id());
  }

  /** Believes that no row was ever entered: if one was, coins come out of nothing. */
  @Override
  public void discard(Bulk bulk) {
    meanwhile.accept("discard");
    bank.giveBack(bulk.id(), false);
  }

  @Override
  public RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause) {
    meanwhile.accept("apply " + row.row().number());
    if (!("amount " + row.row().cells().getLast()).equals(row.note())) {
      throw new IllegalStateException("another note: " + row.note());
    }
    var key = Objects.requireNonNull(cause.key(), "a key").hash();
    return bank.enter(bulk.id(), row, key)
        ? new RowOutcome(Effect.CHANGE, row.subject(), List.of())
        : new RowOutcome(Effect.REFUSED, row.subject(), lacking(bulk));
  }
}
