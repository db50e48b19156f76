package io.clientele.simulator.kashflow.books;

/** A product or service below a nominal code (providers.md 6.3 [D]). */
public record Product(
    long id, String code, String name, Nominal nominal, double price, boolean inUse) {}
