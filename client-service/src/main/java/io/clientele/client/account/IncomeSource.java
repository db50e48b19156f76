package io.clientele.client.account;

/** Where a self-employed client of a UK practice has income from (CLI-13). */
public record IncomeSource(Kind kind, AccountingMethod accountingMethod, PeriodType periodType) {

  /** What sort of business it is. */
  public enum Kind {
    SOLE_TRADE,
    PROPERTY
  }

  /** When income and costs count: as money moves, or as they are earned and owed. */
  public enum AccountingMethod {
    CASH,
    ACCRUALS
  }

  /** Which quarters are reported: those of the tax year, or those of the calendar. */
  public enum PeriodType {
    STANDARD,
    CALENDAR
  }
}
