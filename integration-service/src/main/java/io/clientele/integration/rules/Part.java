package io.clientele.integration.rules;

import io.clientele.integration.capability.DocumentKind;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;

/** What a supplier rule refers to. */
public enum Part {
  SUPPLIER(ListName.SUPPLIERS),
  CATEGORY(ListName.CATEGORIES),
  TAX(ListName.TAX_RATES);

  private final ListName list;

  Part(ListName list) {
    this.list = list;
  }

  /** Whether a rule may name this entry: a tax rate for sales alone is for no supplier. */
  public boolean takes(ReferenceItem item) {
    return this != TAX || DocumentKind.COSTS.takes(item);
  }

  /** In which list its entries are. */
  public ListName list() {
    return list;
  }
}
