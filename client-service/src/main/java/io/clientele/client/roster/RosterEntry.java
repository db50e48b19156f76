package io.clientele.client.roster;

import io.clientele.client.activity.Figure;
import io.clientele.client.activity.HealthBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the client list (LST-1). Whatever is unknown is null, never 0; figures that others
 * report say as of when.
 *
 * @param practiceCode the practice's own name for it; null if it has none
 * @param payer {@code PRACTICE} or {@code CLIENT} (SUB-4)
 * @param integration its newest connection to accounting software; null if it has none
 * @param accountManager the login of the colleague who is; null if none is
 * @param addOns by name, in order
 * @param bookkeeping who does it and how often
 * @param healthScore 0 to 100; null without the licence
 * @param healthBand what the score comes to
 * @param pendingInvitation whether somebody of the client's own business is invited and has not
 *     answered yet
 */
public record RosterEntry(
    String id,
    String name,
    @Nullable String practiceCode,
    String kind,
    String status,
    String payer,
    String extractEmail,
    @Nullable Integration integration,
    @Nullable String accountManager,
    List<String> addOns,
    ListedClient.@Nullable Bookkeeper bookkeeping,
    @Nullable Figure<Integer> healthScore,
    @Nullable HealthBand healthBand,
    @Nullable Figure<Long> costs,
    @Nullable Figure<Long> sales,
    @Nullable Figure<Long> expenseClaims,
    @Nullable Figure<Long> autoPublishSuppliers,
    @Nullable Figure<Long> itemDelayDays,
    @Nullable Figure<Long> mobileUsers,
    @Nullable Figure<LocalDate> latestItem,
    @Nullable Figure<LocalDate> oldestItem,
    @Nullable Figure<Long> missingPaperwork,
    @Nullable Figure<Long> requestedPaperwork,
    boolean pendingInvitation,
    String createdBy,
    Instant createdAt) {

  /** The line of a client that was heard of. */
  public static RosterEntry of(Sources sources, Instant now) {
    var client = Objects.requireNonNull(sources.client(), "client");
    var access = sources.access();
    var figures = sources.figures();
    var health = figures.healthScore();
    var pendingUntil = sources.pendingUntil();
    return new RosterEntry(
        client.client(),
        client.businessName(),
        client.practiceCode(),
        client.kind(),
        client.status(),
        client.payer(),
        client.extractEmail(),
        sources.integration().orElse(null),
        access == null ? null : access.accountManager(),
        client.addOns(),
        client.bookkeeping(),
        health,
        health == null ? null : HealthBand.of(health.value()),
        figures.costs(),
        figures.sales(),
        figures.expenseClaims(),
        figures.autoPublishSuppliers(),
        figures.itemDelayDays(),
        figures.mobileUsers(),
        figures.latestItem(),
        figures.oldestItem(),
        figures.missingPaperwork(),
        figures.requestedPaperwork(),
        pendingUntil != null && now.isBefore(pendingUntil),
        client.createdBy(),
        client.createdAt());
  }
}
