package io.clientele.platform.http;

/**
 * One thing wrong with a request.
 *
 * @param field where, in dotted form: {@code admin.email}, {@code solutions[1]}; the name of a
 *     header or parameter
 * @param code what: {@code REQUIRED}, {@code WRONG_TYPE}, {@code UNKNOWN_FIELD}, {@code INVALID}
 * @param detail the same for people
 */
public record Fault(String field, String code, String detail) {}
