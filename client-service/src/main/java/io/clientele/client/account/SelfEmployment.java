package io.clientele.client.account;

/** What the mark of the self-employed gives a client (CLI-12). */
public record SelfEmployment(CategoryList categoryList, TaxSummaryExport taxSummaryExport) {

  /** What comes with this list. */
  public static SelfEmployment with(CategoryList list) {
    return new SelfEmployment(list, list.form().taxSummaryExport());
  }
}
