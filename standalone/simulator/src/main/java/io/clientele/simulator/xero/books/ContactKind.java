package io.clientele.simulator.xero.books;

/** The ways a contact can be (providers.md 2.3). */
enum ContactKind {
  SUPPLIER(true, false, "ACTIVE"),
  CUSTOMER(false, true, "ACTIVE"),
  BOTH(true, true, "ACTIVE"),
  /** Never billed and never paid: Xero cannot tell yet, so both flags are false. */
  BRAND_NEW(false, false, "ACTIVE"),
  ARCHIVED(true, false, "ARCHIVED"),
  /** Somebody who asked to be forgotten. */
  FORGOTTEN(false, true, "GDPRREQUEST"),
  /** Merged into the first contact. */
  MERGED(true, false, "ARCHIVED");

  private final boolean supplier;
  private final boolean customer;
  private final String status;

  ContactKind(boolean supplier, boolean customer, String status) {
    this.supplier = supplier;
    this.customer = customer;
    this.status = status;
  }

  boolean supplier() {
    return supplier;
  }

  boolean customer() {
    return customer;
  }

  String status() {
    return status;
  }

  boolean active() {
    return status.equals("ACTIVE");
  }
}
