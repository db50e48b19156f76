package io.clientele.client.payer;

import io.clientele.client.account.Payer;

/**
 * A wish of subscription-service that somebody else pays for a client (SUB-4).
 *
 * @param number grows with every wish of one client, so that each is answered once
 * @param payer who is to pay
 */
public record PayerWish(int number, Payer payer) {}
