package io.clientele.simulator.kashflow.http;

import io.clientele.simulator.kashflow.books.BankAccount;
import io.clientele.simulator.kashflow.books.Contact;
import io.clientele.simulator.kashflow.books.Nominal;
import io.clientele.simulator.kashflow.books.Product;
import io.clientele.simulator.kashflow.books.Project;
import io.clientele.simulator.kashflow.books.VatRate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements of lists, with the members of providers.md 6.3. */
final class Rows {

  private static final double USUAL_RATE = 20;

  private Rows() {}

  static Map<String, @Nullable Object> nominal(Nominal one) {
    return Json.members(
        "Id",
        one.id(),
        "Code",
        one.code(),
        "Name",
        one.name(),
        "Type",
        one.type(),
        "NomType",
        one.type().equals("Turnover") ? 1 : 2,
        "Archived",
        one.archived(),
        "VATRate",
        one.vatRate(),
        "VATExempt",
        false,
        "Classification",
        one.type(),
        "ControlAccountClassification",
        null,
        "IsProduct",
        one.type().equals("Turnover") ? 1 : 0,
        "Price",
        0.0,
        "Special",
        0,
        "AllowDelete",
        false);
  }

  static Map<String, @Nullable Object> supplier(Contact one) {
    var members = contact(one);
    members.put("VATNumber", one.vatNumber());
    members.put("DefaultNominalCode", one.nominal());
    return members;
  }

  static Map<String, @Nullable Object> customer(Contact one) {
    var members = contact(one);
    members.put("VatNumber", one.vatNumber());
    return members;
  }

  private static Map<String, @Nullable Object> contact(Contact one) {
    return Json.members(
        "Id", one.id(),
        "Code", one.code(),
        "Name", one.name(),
        "IsArchived", one.archived(),
        "OutstandingBalance", 0.0,
        "TotalPaidAmount", 120.0,
        "Currency", pounds(),
        "DefaultVatRate", USUAL_RATE,
        "VatExempt", false,
        "Contacts", List.of(Json.members("IsPrimary", true, "Email", one.email())));
  }

  static Map<String, @Nullable Object> pounds() {
    return Json.members(
        "Name", "Pound Sterling", "Code", "GBP", "Symbol", "GBP", "ExchangeRate", 1.0);
  }

  static Map<String, @Nullable Object> vatRate(VatRate one) {
    return Json.members("VATId", one.id(), "VATRate", one.rate(), "VATText", one.text());
  }

  static Map<String, @Nullable Object> product(Product one) {
    return Json.members(
        "Id", one.id(),
        "Code", one.code(),
        "Name", one.name(),
        "Description", one.name(),
        "NominalId", one.nominal().id(),
        "NominalCode", one.nominal().code(),
        "Price", one.price(),
        "WholeSalePrice", 0.0,
        "VATRate", one.nominal().vatRate(),
        "VATExempt", false,
        "ManageStockLevel", false,
        "QuantityInStock", 0,
        "InUse", one.inUse(),
        "IsDefault", false);
  }

  static Map<String, @Nullable Object> project(Project one) {
    return Json.members(
        "Id", one.id(),
        "Number", one.number(),
        "Name", one.name(),
        "Reference", one.reference(),
        "Description", "",
        "Status", one.status(),
        "StartDate", "2026-01-05",
        "EndDate", one.endDate(),
        "CustomerCode", one.customer());
  }

  static Map<String, @Nullable Object> bankAccount(BankAccount one) {
    return Json.members(
        "Id", one.id(),
        "AccountName", one.name(),
        "Code", one.code(),
        "IsDefaultAccount", one.usual(),
        "IsArchived", one.archived(),
        "BankBalance", one.balance(),
        "TransactionLockEnabled", false,
        "Order", 1);
  }
}
