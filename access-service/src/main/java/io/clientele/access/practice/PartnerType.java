package io.clientele.access.practice;

/** What kind of firm a practice is, where it has said so. */
public enum PartnerType {
  /** Keeps accounts and signs them off. */
  ACCOUNTANT,
  /** Keeps the books. */
  BOOKKEEPER
}
