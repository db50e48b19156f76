package io.clientele.client.practice;

/** What sort of partner a practice is. */
public enum PartnerType {
  ACCOUNTANT,
  BOOKKEEPER
}
