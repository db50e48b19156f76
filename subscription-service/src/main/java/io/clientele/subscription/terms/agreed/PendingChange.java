package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Charge;

/**
 * A change to fewer clients, until client-service has said that there are no more than that. It
 * carries all that follows from a yes, so that the charge is the one that was shown (SUB-2,
 * SUB-10).
 *
 * @param number of the wish that client-service answers
 * @param terms what will be agreed
 * @param charge what that costs, from the day on which it was asked for
 */
public record PendingChange(long number, Terms terms, Charge charge) {}
