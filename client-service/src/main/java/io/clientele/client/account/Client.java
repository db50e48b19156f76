package io.clientele.client.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The account of one business a practice looks after.
 *
 * @param solutions what it gets; bookkeeping always among them
 * @param extractEmail where its documents may be mailed to
 * @param extractKey the same in the form in which no two may be equal (CLI-7)
 * @param slot the intent by which it took its unit of the bundle (CLI-9)
 * @param createdBy the login that added it
 * @param addedAs the id its request alone would have given it: one key never makes two clients,
 *     though a connection gives its client another id (CLI-14)
 * @param connection the connection it was added with (CLI-4); null if there was none
 * @param settings what the connection's organisation brought along; null without a connection
 */
public record Client(
    String id,
    String practice,
    ClientKind kind,
    List<Solution> solutions,
    String businessName,
    @Nullable String industry,
    String extractEmail,
    String extractKey,
    ClientStatus status,
    Payer payer,
    String slot,
    String createdBy,
    Instant createdAt,
    String addedAs,
    @Nullable String connection,
    @Nullable ClientSettings settings) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "client";

  /** The unique index on {@link #addedAs}. */
  public static final String ADDED_AS_INDEX = "added-as-unique";

  /** The unique index on {@link #extractKey}. */
  public static final String EXTRACT_KEY_INDEX = "extract-key-unique";

  public Client {
    solutions = List.copyOf(solutions);
  }

  /** The key of an extract address: addresses that differ by case alone are one. */
  public static String extractKey(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /** What others may know of it. */
  public PublicClient told() {
    return new PublicClient(
        id,
        practice,
        kind,
        solutions,
        businessName,
        industry,
        extractEmail,
        status,
        payer,
        createdBy,
        createdAt,
        settings);
  }
}
