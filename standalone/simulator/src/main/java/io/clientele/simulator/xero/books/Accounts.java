package io.clientele.simulator.xero.books;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.List;
import java.util.stream.Stream;

/** Reads an organisation's chart of accounts and adds its bank accounts. */
final class Accounts {

  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int TYPE = 2;
  private static final int TAX = 3;
  private static final int FLAGS = 4;
  private static final int SYSTEM = 5;

  private Accounts() {}

  static List<Account> of(Organisation owner, Edition edition) {
    return Stream.concat(
            Rows.read(Accounts.class, edition.file("accounts")).stream()
                .map(row -> account(owner, row)),
            Stream.of(
                bank(owner, "090", "Current Account", "BANK"),
                bank(owner, "091", "Savings Account", "BANK"),
                // A bank account may lack a code (providers.md 2.3).
                bank(owner, "", "Company Card", "CREDITCARD")))
        .toList();
  }

  private static Account account(Organisation owner, Row row) {
    return new Account(
        Ids.of(owner.organisationId(), "account", row.at(CODE)),
        row.at(CODE),
        row.at(NAME),
        row.at(TYPE),
        accountClass(row.at(TYPE)),
        row.has(FLAGS, "archived") ? "ARCHIVED" : "ACTIVE",
        row.at(SYSTEM).isEmpty() ? null : row.at(SYSTEM),
        row.at(TAX),
        row.has(FLAGS, "payments"),
        row.has(FLAGS, "claims"),
        null,
        null,
        null,
        false,
        owner.createdDateUtc());
  }

  private static Account bank(Organisation owner, String code, String name, String type) {
    var id = Ids.of(owner.organisationId(), "bank", name);
    return new Account(
        id,
        code.isEmpty() ? null : code,
        name,
        "BANK",
        "ASSET",
        "ACTIVE",
        null,
        "NONE",
        false,
        false,
        type,
        Organisation.digits(id, 14),
        owner.baseCurrency(),
        false,
        owner.createdDateUtc());
  }

  private static String accountClass(String type) {
    return switch (type) {
      case "REVENUE", "SALES", "OTHERINCOME" -> "REVENUE";
      case "DIRECTCOSTS", "EXPENSE", "OVERHEADS", "DEPRECIATN" -> "EXPENSE";
      case "CURRENT", "FIXED", "INVENTORY", "NONCURRENT", "PREPAYMENT" -> "ASSET";
      case "EQUITY" -> "EQUITY";
      case "CURRLIAB", "LIABILITY", "TERMLIAB" -> "LIABILITY";
      default -> throw new IllegalArgumentException("No class for the account type " + type);
    };
  }
}
