package io.clientele.simulator.kashflow.books;

import org.jspecify.annotations.Nullable;

/**
 * A project, found by its number (providers.md 6.3 [S]).
 *
 * @param status one of the words of {@link Books} [U]; null if none is set
 * @param customer the code of a customer, if it is for one
 */
public record Project(
    long id,
    int number,
    String name,
    String reference,
    @Nullable String status,
    @Nullable String endDate,
    @Nullable String customer) {}
