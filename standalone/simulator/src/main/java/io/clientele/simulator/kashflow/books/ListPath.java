package io.clientele.simulator.kashflow.books;

/** The lists there are (providers.md 6.3), each of which a role may be without. */
public enum ListPath {
  NOMINALS,
  SUPPLIERS,
  CUSTOMERS,
  VAT_RATES,
  PRODUCTS,
  PROJECTS,
  BANK_ACCOUNTS
}
