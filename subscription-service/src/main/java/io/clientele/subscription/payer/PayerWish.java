package io.clientele.subscription.payer;

/**
 * That somebody else is to pay for a client, which client-service answers by its number: it gives
 * the slot of the bundle, or takes it back (CLI-9).
 *
 * @param number one more than that of the wish before; the first is 1
 * @param payer {@link Payer#PRACTICE}, which takes a slot, or {@link Payer#CLIENT}, which takes
 *     none
 */
public record PayerWish(long number, Payer payer) {}
