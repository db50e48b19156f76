package io.clientele.client.account;

/**
 * What the mark of the self-employed gives a client (CLI-12).
 *
 * @param taxSummaryExport for which items the tax summary can be exported
 */
public record SelfEmployment(CategoryList categoryList, TaxSummaryExport taxSummaryExport) {

  /** Whether the tax summary can be exported, for each sort of item. */
  public record TaxSummaryExport(boolean costs, boolean sales) {}

  /** What comes with this list: the export, on costs and sales. */
  public static SelfEmployment with(CategoryList list) {
    return new SelfEmployment(list, new TaxSummaryExport(true, true));
  }
}
