package io.clientele.client.practicecode;

import io.clientele.client.account.PracticeCode;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.Roster;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.Surplus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of practice codes, by itself.
 *
 * @param client an id or a name, as it was typed
 * @param code null where the cell is empty: the client is to have none
 */
record CodeRow(long line, String client, @Nullable String code) {

  /** No client has a longer name. */
  private static final int LONGEST_NAME = 160;

  /** A row whose cells are in the order of the columns. */
  static CodeRow of(BulkRow row) {
    var code = row.cells().get(1).strip();
    return new CodeRow(row.line(), row.cells().get(0).strip(), code.isEmpty() ? null : code);
  }

  /** Whether there may be such a client. */
  boolean namesClient() {
    return !client.isEmpty() && client.length() <= LONGEST_NAME;
  }

  /** The one client it means; empty if that is none or several. */
  Optional<String> meant(Map<String, List<String>> found) {
    return Optional.of(found.getOrDefault(client, List.of()))
        .filter(ids -> ids.size() == 1)
        .map(List::getFirst);
  }

  /** All that is wrong with it, in the order of its cells; empty if nothing is. */
  List<Refusal> problems(Map<String, List<String>> found) {
    var problems = new ArrayList<Refusal>();
    var ids = found.getOrDefault(client, List.of());
    if (client.isEmpty()) {
      problems.add(
          CodeReason.CLIENT_REQUIRED.because("Say which client, by name or id.").about("client"));
    } else if (ids.isEmpty()) {
      problems.add(Roster.notFound().about("client"));
    } else if (ids.size() > 1) {
      problems.add(ambiguous(ids));
    }
    if (code != null && Surplus.isIn(code)) {
      problems.add(
          CodeReason.CELLS_TOO_MANY.because(
              "This row has more cells than there are columns; quote a name with a comma."));
    } else if (code != null && !PracticeCode.isUsable(code)) {
      problems.add(PracticeCode.unusable());
    }
    return problems;
  }

  private static Refusal ambiguous(List<String> ids) {
    var all = ids.size() < NamedClients.MOST_TOLD;
    return CodeReason.CLIENT_NAME_AMBIGUOUS
        .because(
            (all ? ids.size() + " clients are" : "Many clients are")
                + " called this; give the id of the one you mean.")
        .about("client")
        .with("clients", ids);
  }
}
