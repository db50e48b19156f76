package io.clientele.simulator.kashflow.books;

import org.jspecify.annotations.Nullable;

/**
 * A rate of value added tax.
 *
 * @param text what it is called; null if nobody called it anything
 */
public record VatRate(long id, double rate, @Nullable String text) {}
