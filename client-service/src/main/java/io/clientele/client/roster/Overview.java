package io.clientele.client.roster;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Payer;
import io.clientele.client.activity.HealthBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the clients stand that one caller sees (LST-9).
 *
 * @param clients how many they are
 * @param byHealthBand with {@code UNKNOWN}
 * @param byIntegrationStatus of the newest integration; with {@code NONE}
 * @param openInvitations clients to which somebody is invited and has not answered
 */
public record Overview(
    long clients,
    Map<String, Long> byStatus,
    Map<String, Long> byKind,
    Map<String, Long> byHealthBand,
    Map<String, Long> byIntegrationStatus,
    Integrations integrations,
    long openInvitations,
    MissingPaperwork missingPaperwork,
    Use bundle) {

  private static final String UNKNOWN = "UNKNOWN";
  private static final String NONE = "NONE";

  /**
   * Integrations to be looked after.
   *
   * @param expired that have ended
   * @param expiring that end soon by their provider's rules, and have not yet
   */
  public record Integrations(long expired, long expiring) {}

  /**
   * Paperwork that is known to be missing.
   *
   * @param clients who miss some
   * @param items how much that is
   */
  public record MissingPaperwork(long clients, long items) {}

  /**
   * Use of the bundle (CLI-9).
   *
   * @param seen slots that the clients in this overview use
   * @param used slots used, promised and reserved in all the practice; null for who need not know
   * @param limit how many there are; null while that was not heard
   */
  public record Use(long seen, @Nullable Integer used, @Nullable Integer limit) {}

  /** The overview these clients give. */
  static Overview of(List<Alike> all, @Nullable Integer used, @Nullable Integer limit) {
    return new Overview(
        sum(all, one -> true, Alike::clients),
        by(all, Alike::status, names(ClientStatus.values())),
        by(all, Alike::kind, names(ClientKind.values())),
        by(all, one -> known(one.healthBand(), UNKNOWN), names(HealthBand.values(), UNKNOWN)),
        by(
            all,
            one -> known(one.integrationStatus(), NONE),
            names(Integration.Status.values(), NONE)),
        new Integrations(
            sum(all, Overview::hasExpired, Alike::clients),
            sum(all, one -> one.endsSoon() && !hasExpired(one), Alike::clients)),
        sum(all, Alike::invited, Alike::clients),
        new MissingPaperwork(
            sum(all, one -> true, Alike::missing), sum(all, one -> true, Alike::missingItems)),
        new Use(sum(all, Overview::usesSlot, Alike::clients), used, limit));
  }

  private static boolean hasExpired(Alike one) {
    return Integration.Status.EXPIRED.name().equals(one.integrationStatus());
  }

  private static boolean usesSlot(Alike one) {
    return one.status().equals(ClientStatus.ACTIVE.name())
        && one.payer().equals(Payer.PRACTICE.name());
  }

  private static String known(@Nullable String value, String otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }

  private static List<String> names(Enum<?>[] values, String... more) {
    var names = new ArrayList<String>();
    Arrays.stream(values).map(Enum::name).forEach(names::add);
    names.addAll(List.of(more));
    return names;
  }

  private static long sum(List<Alike> all, Predicate<Alike> which, ToLongFunction<Alike> what) {
    return all.stream().filter(which).mapToLong(what).sum();
  }

  private static Map<String, Long> by(
      List<Alike> all, Function<Alike, String> what, List<String> always) {
    var counts = new TreeMap<String, Long>();
    always.forEach(name -> counts.put(name, 0L));
    all.forEach(one -> counts.merge(what.apply(one), one.clients(), Long::sum));
    return counts;
  }
}
