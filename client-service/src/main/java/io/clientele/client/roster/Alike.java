package io.clientele.client.roster;

import org.jspecify.annotations.Nullable;

/**
 * Clients that are alike in all an overview tells them apart by (LST-9). Texts are as they were
 * told, so that an older release counts what a newer one has told.
 *
 * @param status {@code ACTIVE}
 * @param payer {@code PRACTICE}
 * @param kind {@code BUSINESS}
 * @param healthBand null if unknown
 * @param integrationStatus null if it never had one
 * @param endsSoon whether its integration ends soon, or has ended, by its provider's rules
 * @param invited whether somebody is invited and has not answered
 * @param clients how many they are
 * @param missing how many of them miss paperwork
 * @param missingItems pieces that are missing
 */
public record Alike(
    String status,
    String payer,
    String kind,
    @Nullable String healthBand,
    @Nullable String integrationStatus,
    boolean endsSoon,
    boolean invited,
    long clients,
    long missing,
    long missingItems) {}
