package io.clientele.integration.provider;

/** The lists a provider may have (INT-4). */
public enum ListName {
  CATEGORIES,
  SUPPLIERS,
  CUSTOMERS,
  TAX_RATES,
  PRODUCTS,
  PROJECTS,
  BANK_ACCOUNTS
}
