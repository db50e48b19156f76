package io.clientele.client.practicecode;

import io.clientele.client.account.CodesGiven;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.Sight;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Judge;
import io.clientele.platform.bulk.Rows;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file come to (COD-2): each for itself first, then all that are good together.
 * Of each row its client and two codes are kept.
 */
final class CodePlan implements Judge {

  private static final int NONE = -1;

  private final Caller caller;
  private final NamedClients named;
  private final CodesGiven codes;
  private final List<Read> read = new ArrayList<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final Map<String, String> holders = new HashMap<>();
  private List<Fate> fates = List.of();

  /**
   * A row by itself.
   *
   * @param wish which one it is; {@value #NONE} if there are problems
   */
  private record Read(@Nullable String client, int wish, List<Refusal> problems) {}

  private CodePlan(Caller caller, NamedClients named, CodesGiven codes) {
    this.caller = caller;
    this.named = named;
    this.codes = codes;
  }

  /** The plan of this caller for these rows, as clients and codes are now. */
  static Judge of(Caller caller, Rows rows, NamedClients named, CodesGiven codes) {
    var plan = new CodePlan(caller, named, codes);
    rows.each(plan::read);
    plan.fates = Moves.of(caller.practice(), plan.wishes, plan.holders);
    return plan;
  }

  @Override
  public List<Verdict> judge(List<BulkRow> rows) {
    return rows.stream().map(row -> verdict(read.get(row.number()))).toList();
  }

  /** A slice of rows, with so many looks into the store however many they are. */
  private void read(List<BulkRow> slice) {
    var rows = slice.stream().map(CodeRow::of).toList();
    var found =
        named.find(
            Sight.of(caller),
            rows.stream().filter(CodeRow::namesClient).map(CodeRow::client).distinct().toList());
    var has = codes.of(rows.stream().flatMap(row -> row.meant(found).stream()).distinct().toList());
    var wanted = new ArrayList<String>();
    for (var row : rows) {
      var client = row.meant(found).orElse(null);
      var problems = row.problems(found);
      read.add(new Read(client, problems.isEmpty() ? wishes.size() : NONE, problems));
      if (problems.isEmpty() && client != null) {
        wishes.add(new Wish(row.line(), client, has.get(client), row.code()));
        if (row.code() != null) {
          wanted.add(PracticeCode.key(caller.practice(), row.code()));
        }
      }
    }
    holders.putAll(codes.holders(wanted));
  }

  private Verdict verdict(Read row) {
    if (row.wish() == NONE) {
      return Verdict.refused(row.client(), row.problems());
    }
    var wish = wishes.get(row.wish());
    return switch (fates.get(row.wish())) {
      case Fate.Stays stays -> Verdict.unchanged(wish.client());
      case Fate.Moves moves ->
          Verdict.change(wish.client(), wish.has(), moves.rank())
              .noting(moves.aside() == null ? null : moves.aside().note());
      case Fate.ClientTwice twice -> Verdict.refused(wish.client(), List.of(clientTwice(twice)));
      case Fate.CodeTwice twice -> Verdict.refused(wish.client(), List.of(codeTwice(twice)));
      case Fate.CodeTaken taken -> Verdict.refused(wish.client(), List.of(codeTaken(taken)));
    };
  }

  private static Refusal clientTwice(Fate.ClientTwice twice) {
    return CodeReason.CLIENT_TWICE
        .because("Line " + twice.line() + " is about the same client.")
        .about("client")
        .with("line", twice.line());
  }

  private static Refusal codeTwice(Fate.CodeTwice twice) {
    return CodeReason.PRACTICE_CODE_TWICE
        .because("The client of line " + twice.line() + " gets this practice code.")
        .about("practiceCode")
        .with("line", twice.line());
  }

  private static Refusal codeTaken(Fate.CodeTaken taken) {
    var line = taken.line();
    return line == null ? PracticeCode.taken() : PracticeCode.taken().with("line", line);
  }
}
