package io.clientele.simulator.freeagent.books;

/** The ways a contact can be (providers.md 5.3). */
enum ContactKind {
  SUPPLIER(true, false, "Active"),
  CLIENT(false, true, "Active"),
  BOTH(true, true, "Active"),
  /** Never billed and never paid: in neither view. */
  BRAND_NEW(false, false, "Active"),
  /** A person without an organisation. */
  PERSON(true, false, "Active"),
  HIDDEN(true, false, "Hidden"),
  /** A status nobody has written down. */
  UNHEARD_OF(false, true, "Dormant");

  private final boolean supplier;
  private final boolean client;
  private final String status;

  ContactKind(boolean supplier, boolean client, String status) {
    this.supplier = supplier;
    this.client = client;
    this.status = status;
  }

  boolean supplier() {
    return supplier;
  }

  boolean client() {
    return client;
  }

  String status() {
    return status;
  }

  boolean hidden() {
    return this == HIDDEN;
  }
}
