package io.clientele.subscription.terms.agreed;

import java.time.Instant;

/**
 * A change to fewer clients that could not be made, because there were more of them (SUB-2).
 *
 * @param plan the code of the plan that was wanted
 * @param used how many slots were in use
 * @param clients how many it allows
 * @param toRemove how many clients less it would have taken
 * @param at when that was found
 */
public record RefusedChange(String plan, int used, int clients, int toRemove, Instant at) {}
