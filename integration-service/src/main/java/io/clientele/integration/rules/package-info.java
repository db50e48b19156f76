/**
 * What people have decided about a client's suppliers: which category and tax their documents get,
 * and whether they are published by themselves (INT-5). Rules may be written before anything is
 * connected, and outlive every connection. The door: {@link ClientRules}.
 */
@NullMarked
package io.clientele.integration.rules;

import org.jspecify.annotations.NullMarked;
