package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Where a list comes from (providers.md 6.3). All are asked for page by page: which of them some
 * accounts get whole is not certain, and those that come whole take no notice.
 *
 * @param path below the API's base
 * @param filter a parameter that has archived entries come too; empty if there is none
 * @param items from one element to the entry it makes, if any
 */
record KashFlowSource(String path, String filter, Function<JsonNode, List<ReferenceItem>> items) {

  static KashFlowSource of(ListName list) {
    return switch (list) {
      case CATEGORIES -> new KashFlowSource("/nominals", "", KashFlowItems::category);
      case SUPPLIERS ->
          new KashFlowSource("/suppliers", "&filterarchived=true", KashFlowItems::supplier);
      case CUSTOMERS ->
          new KashFlowSource("/customers", "&filterarchived=true", KashFlowItems::customer);
      case TAX_RATES -> new KashFlowSource("/vat/settings/vatrates", "", KashFlowItems::taxRate);
      case PRODUCTS -> new KashFlowSource("/products/list", "", KashFlowItems::product);
      case PROJECTS -> new KashFlowSource("/projects", "", KashFlowItems::project);
      case BANK_ACCOUNTS ->
          new KashFlowSource(
              "/bankaccounts", "&includeArchivedAccounts=true", KashFlowItems::bankAccount);
    };
  }

  String page(int number, int size) {
    return path + "?page=" + number + "&perpage=" + size + filter;
  }
}
