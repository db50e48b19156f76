package io.clientele.simulator.freeagent.books;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts every company has: of each sort one, and one nobody looks at any more. */
final class BankAccounts {

  private static final String STANDARD = "StandardBankAccount";

  private BankAccounts() {}

  static List<BankAccount> of(Company owner) {
    return List.of(
        account(owner, 1, STANDARD, "Current", "active"),
        account(owner, 2, STANDARD, "Savings", "active"),
        account(owner, 3, "CreditCardAccount", "Company Card", "active"),
        account(owner, 4, "PaypalAccount", "PayPal", "active"),
        account(owner, 5, STANDARD, "Old Current", "hidden"));
  }

  private static BankAccount account(
      Company owner, int number, String type, String name, String status) {
    var standard = type.equals(STANDARD);
    return new BankAccount(
        url(owner, number),
        type,
        name,
        standard ? "Example Bank" : null,
        owner.currency(),
        number == 1,
        false,
        status,
        "1201.0",
        digits(owner, number, type),
        standard ? "200000" : null,
        Books.beginning(owner));
  }

  private static @Nullable String digits(Company owner, int number, String type) {
    return type.equals("PaypalAccount")
        ? null
        : String.format(Locale.ROOT, "%08d", owner.number() * 10 + number);
  }

  static String url(Company owner, int number) {
    return Urls.of("bank_accounts", owner.number() * 10 + number);
  }
}
