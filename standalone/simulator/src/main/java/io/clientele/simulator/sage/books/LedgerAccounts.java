package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the chart of accounts; those of type BANK are bank accounts as well. */
final class LedgerAccounts {

  static final String LIST = "ledger_accounts";
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int TYPE = 2;
  private static final int CLASSIFICATION = 3;
  private static final int TAX = 4;
  private static final int SHOWN_IN = 5;
  private static final int CONTROL = 6;

  private LedgerAccounts() {}

  static List<Entity> of(Business owner) {
    return Rows.read(LedgerAccounts.class, "ledger-accounts.txt").stream()
        .map(row -> account(owner, row))
        .toList();
  }

  private static Entity account(Business owner, Row row) {
    var name = row.at(NAME);
    var shown = name + " (" + Integer.parseInt(row.at(CODE)) + ")";
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("name", name);
    members.put("display_name", name);
    members.put("nominal_code", Integer.valueOf(row.at(CODE)));
    members.put("included_in_chart", !row.has(SHOWN_IN, "hidden"));
    members.put(
        "ledger_account_type",
        Entity.reference("ledger_account_types", row.at(TYPE), words(row.at(TYPE))));
    members.put(
        "ledger_account_classification",
        Entity.reference(
            "ledger_account_classifications",
            row.at(CLASSIFICATION),
            words(row.at(CLASSIFICATION))));
    members.put("tax_rate", TaxRates.reference(owner, row.at(TAX)));
    members.put("fixed_tax_rate", false);
    for (var place : List.of("banking", "expenses", "sales", "journals", "reporting")) {
      members.put("visible_in_" + place, row.has(SHOWN_IN, place));
    }
    members.put("visible_in_other_payments", row.has(SHOWN_IN, "other_payments"));
    members.put("visible_in_other_receipts", row.has(SHOWN_IN, "other_receipts"));
    members.put("is_control_account", !row.at(CONTROL).isEmpty());
    members.put("control_name", row.at(CONTROL).isEmpty() ? null : row.at(CONTROL));
    return Entity.of(LIST, owner.idOf("ledger", row.at(CODE)), shown, owner.created(), members);
  }

  private static String words(String id) {
    return id.charAt(0) + id.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
