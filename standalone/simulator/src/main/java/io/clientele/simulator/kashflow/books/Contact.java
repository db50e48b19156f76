package io.clientele.simulator.kashflow.books;

import org.jspecify.annotations.Nullable;

/**
 * A supplier or a customer (providers.md 6.3 [S]).
 *
 * @param code what detail calls find it by; may be padded with blanks
 * @param nominal what is usually bought or sold; null if nothing is set
 */
public record Contact(
    long id,
    String code,
    String name,
    String email,
    @Nullable String vatNumber,
    @Nullable Integer nominal,
    boolean archived) {}
