package io.clientele.simulator.kashflow.books;

/** A bank account (providers.md 6.3 [D]). */
public record BankAccount(
    long id, String name, int code, boolean usual, boolean archived, double balance) {}
