package io.clientele.client.account;

/** For which items a client's tax summary can be exported (CLI-12). */
public record TaxSummaryExport(boolean costs, boolean sales) {}
