package io.clientele.simulator.kashflow.books;

/**
 * A company that keeps its books at KashFlow.
 *
 * @param bare whether its paged lists come as bare arrays, as some accounts' do (providers.md 6.3
 *     [S])
 */
public record Company(long id, String name, boolean bare) {}
