package io.clientele.client.account;

/**
 * Which list of categories a self-employed client's costs and sales are sorted by (CLI-12).
 *
 * @param form the tax form it follows
 * @param year the tax year of that form's edition
 */
public record CategoryList(Form form, int year) {

  /** A tax form of the self-employed. */
  public enum Form {
    /** United States: Form 1040, Schedule C. */
    US_SCHEDULE_C(new TaxSummaryExport(true, true)),
    /** Canada: Form T2125. */
    CA_T2125(new TaxSummaryExport(true, true));

    private final TaxSummaryExport taxSummaryExport;

    Form(TaxSummaryExport taxSummaryExport) {
      this.taxSummaryExport = taxSummaryExport;
    }

    /** What can be exported by this form. */
    public TaxSummaryExport taxSummaryExport() {
      return taxSummaryExport;
    }
  }
}
