package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Interval;
import java.time.LocalDate;

/**
 * The term a client has paid for by itself, as others may know it.
 *
 * @param from its first day, in the time zone of its practice
 * @param until the day after its last
 * @param renews whether another term follows it
 * @param currency ISO 4217
 * @param price minor units for a term
 */
public record PaidTerm(
    LocalDate from,
    LocalDate until,
    boolean renews,
    Interval interval,
    String currency,
    long price) {}
