package io.clientele.integration.rules;

import io.clientele.integration.provider.ListName;

/** What a supplier rule refers to. */
public enum Part {
  SUPPLIER(ListName.SUPPLIERS),
  CATEGORY(ListName.CATEGORIES),
  TAX(ListName.TAX_RATES);

  private final ListName list;

  Part(ListName list) {
    this.list = list;
  }

  /** In which list its entries are. */
  public ListName list() {
    return list;
  }
}
