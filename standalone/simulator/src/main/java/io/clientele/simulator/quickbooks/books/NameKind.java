package io.clientele.simulator.quickbooks.books;

/** The ways a vendor or customer can be (providers.md 3.4). */
enum NameKind {
  VENDOR("Vendor", true),
  FORMER_VENDOR("Vendor", false),
  CUSTOMER("Customer", true),
  FORMER_CUSTOMER("Customer", false),
  /** A project: a customer below a customer. */
  PROJECT("Customer", true),
  /** A sub-customer from before there were projects. */
  JOB("Customer", true);

  private final String entity;
  private final boolean active;

  NameKind(String entity, boolean active) {
    this.entity = entity;
    this.active = active;
  }

  /** The kind of object it is. */
  String entity() {
    return entity;
  }

  boolean active() {
    return active;
  }

  boolean isBelowAnother() {
    return this == PROJECT || this == JOB;
  }
}
