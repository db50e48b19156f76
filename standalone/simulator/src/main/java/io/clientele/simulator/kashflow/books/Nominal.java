package io.clientele.simulator.kashflow.books;

/** A nominal code, archived ones among them (providers.md 6.3 [S]; its words are examples [U]). */
public record Nominal(
    long id, int code, String name, String type, double vatRate, boolean archived) {}
