package io.clientele.integration.provider.kashflow;

import static io.clientele.integration.provider.wire.ProviderJson.text;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** From KashFlow's elements to entries (providers.md 6.3, second table). */
final class KashFlowItems {

  private static final String ID = "Id";
  private static final String CODE = "Code";
  private static final String NAME = "Name";
  private static final String[] OVER = {"Completed", "Archived", "Closed", "Inactive"};

  private KashFlowItems() {}

  static List<ReferenceItem> category(JsonNode nominal) {
    return Entry.of(nominal)
        .code(text(nominal, CODE))
        .type(text(nominal, "Type"))
        .archivedIf(is(nominal, "Archived"))
        .keep("Classification", "VATRate", "VATExempt", "ControlAccountClassification")
        .make(text(nominal, ID), text(nominal, NAME));
  }

  static List<ReferenceItem> supplier(JsonNode contact) {
    return contact(contact, "SUPPLIER");
  }

  static List<ReferenceItem> customer(JsonNode contact) {
    return contact(contact, "CUSTOMER");
  }

  private static List<ReferenceItem> contact(JsonNode contact, String type) {
    return Entry.of(contact)
        .code(text(contact, CODE)) // padded with blanks, some of them
        .type(type)
        .archivedIf(is(contact, "IsArchived"))
        .put("currency", contact.path("Currency").path(CODE))
        .keepAs("vatNumber", "VatNumber")
        .keepAs("vatNumber", "VATNumber")
        .keep("DefaultNominalCode")
        .make(text(contact, ID), text(contact, NAME));
  }

  static List<ReferenceItem> taxRate(JsonNode rate) {
    var called = text(rate, "VATText");
    return Entry.of(rate)
        .type("BOTH")
        .keepAs("rate", "VATRate")
        .make(text(rate, "VATId"), called == null ? named(rate.path("VATRate")) : called);
  }

  private static String named(JsonNode rate) {
    return rate.isNumber()
        ? "VAT " + new BigDecimal(rate.asString()).stripTrailingZeros().toPlainString() + "%"
        : "VAT";
  }

  static List<ReferenceItem> product(JsonNode product) {
    return Entry.of(product)
        .code(text(product, CODE))
        .type("PRODUCT")
        .archivedIf(product.has("InUse") && !is(product, "InUse"))
        .keep("Price", "VATRate", "NominalCode")
        .make(text(product, ID), text(product, NAME));
  }

  static List<ReferenceItem> project(JsonNode project) {
    return Entry.of(project)
        .code(text(project, "Number"))
        .type("PROJECT")
        .status(text(project, "Status"), "Active", OVER)
        .keep("Reference", "CustomerCode", "StartDate", "EndDate")
        .make(text(project, ID), text(project, NAME));
  }

  static List<ReferenceItem> bankAccount(JsonNode account) {
    return Entry.of(account)
        .code(text(account, CODE))
        .type("BANK")
        .archivedIf(is(account, "IsArchived"))
        .keepAs("balance", "BankBalance")
        .keepAs("isDefault", "IsDefaultAccount")
        .make(text(account, ID), text(account, "AccountName"));
  }

  private static boolean is(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }
}
