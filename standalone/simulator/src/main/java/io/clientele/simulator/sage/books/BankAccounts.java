package io.clientele.simulator.sage.books;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bank accounts, each of which is a ledger account too. */
final class BankAccounts {

  private BankAccounts() {}

  static List<Entity> of(Business owner) {
    return List.of(
        account(owner, "Current", 1200, "CHECKING", true),
        account(owner, "Reserve", 1210, "SAVINGS", false),
        account(owner, "Company Card", 1240, "CREDIT_CARD", true));
  }

  private static Entity account(
      Business owner, String name, int code, String type, boolean active) {
    var shown = name + " (" + code + ")";
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("nominal_code", code);
    members.put("balance", "1201.0");
    members.put("is_active", active);
    members.put("currency", Entity.reference("currencies", owner.currency(), owner.currency()));
    members.put("bank_account_type", Entity.reference("bank_account_types", type, name));
    members.put(
        "ledger_account", Entity.reference(LedgerAccounts.LIST, owner.idOf("ledger", code), shown));
    members.put("bank_account_details", details(owner, code));
    members.put("deleted_at", null);
    return Entity.of("bank_accounts", owner.idOf("bank", code), shown, owner.created(), members);
  }

  private static LinkedHashMap<String, @Nullable Object> details(Business owner, int code) {
    var details = new LinkedHashMap<String, @Nullable Object>();
    details.put("account_name", owner.name());
    details.put("account_number", "3141" + code);
    details.put("sort_code", "200000");
    details.put("iban", null);
    details.put("bic", null);
    return details;
  }
}
