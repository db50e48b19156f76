package io.clientele.client.roster;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientSettings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the list wants to know of a client: fields of its public state. Values are kept as text, so
 * that an older release shows what a newer one has told.
 *
 * @param payer {@code PRACTICE} or {@code CLIENT}
 */
public record ListedClient(
    String client,
    String practice,
    String businessName,
    @Nullable String practiceCode,
    String kind,
    String status,
    String payer,
    List<String> solutions,
    String extractEmail,
    String createdBy,
    Instant createdAt,
    @Nullable Settings settings) {

  /** That its practice pays for it. */
  public static final String PRACTICE = "PRACTICE";

  private static final String BOOKKEEPING = "BOOKKEEPING";
  private static final String HEALTH = "DATA_HEALTH_INSIGHTS";

  public ListedClient {
    // Missing from rows that were written before anybody else could pay.
    payer = Objects.requireNonNullElse(payer, PRACTICE);
    solutions = List.copyOf(solutions);
  }

  /** What the list wants to know of its settings. */
  public record Settings(@Nullable Bookkeeper bookkeeping) {}

  /** Who does its bookkeeping, and how often. */
  public record Bookkeeper(String managedBy, String frequency) {

    static Bookkeeper of(Bookkeeping bookkeeping) {
      return new Bookkeeper(bookkeeping.managedBy().name(), bookkeeping.frequency().name());
    }
  }

  /** What every event of this client tells the list. */
  public static ListedClient of(Client client) {
    return new ListedClient(
        client.id(),
        client.practice(),
        client.businessName(),
        client.practiceCode(),
        client.kind().name(),
        client.status().name(),
        client.payer().name(),
        client.solutions().stream().map(Enum::name).toList(),
        client.extractEmail(),
        client.createdBy(),
        client.createdAt(),
        settings(client.settings()));
  }

  private static @Nullable Settings settings(@Nullable ClientSettings settings) {
    var bookkeeping = settings == null ? null : settings.bookkeeping();
    return bookkeeping == null ? null : new Settings(Bookkeeper.of(bookkeeping));
  }

  /** Its add-ons by name, in order. */
  List<String> addOns() {
    return solutions.stream().filter(one -> !one.equals(BOOKKEEPING)).sorted().toList();
  }

  /** Whether figures of its health may be shown (LST-1). */
  boolean hasHealthLicence() {
    return solutions.contains(HEALTH);
  }

  @Nullable Bookkeeper bookkeeping() {
    return settings == null ? null : settings.bookkeeping();
  }
}
