package io.clientele.simulator.freeagent;

/**
 * What a person may do in a company, as far as our lists need it (providers.md 5.3 [D]); each may
 * what the ones before may.
 */
public enum Level {
  NONE(0),
  TIME(1),
  MY_MONEY(2),
  CONTACTS_AND_PROJECTS(3),
  INVOICES_ESTIMATES_FILES(4),
  BANKING(6),
  FULL(8);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /** FreeAgent's number for it: {@code permission_level}. */
  public int number() {
    return number;
  }
}
