package io.clientele.simulator.sage.books;

import java.util.List;

/** The ways a contact can be (providers.md 4.4). */
public enum ContactKind {
  SUPPLIER("VENDOR"),
  CUSTOMER("CUSTOMER"),
  BOTH("VENDOR", "CUSTOMER"),
  /** No longer used. */
  INACTIVE("VENDOR"),
  /** Sage's own, for what nobody is named for. */
  SYSTEM("VENDOR"),
  /** Gone from the list; shown only to who asks what was deleted. */
  DELETED("VENDOR");

  private final List<String> types;

  ContactKind(String... types) {
    this.types = List.of(types);
  }

  /** True if it is of this type, or of any if that is empty. */
  public boolean is(String type) {
    return type.isEmpty() || types.contains(type);
  }

  List<String> types() {
    return types;
  }
}
