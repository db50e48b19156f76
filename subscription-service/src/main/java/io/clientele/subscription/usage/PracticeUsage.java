package io.clientele.subscription.usage;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a practice makes use of (SUB-5).
 *
 * @param addOns those it has, or that its clients have or wait for
 * @param extractions of the last months, the newest first
 * @param asOf of the newest report in there; null if there is none
 */
public record PracticeUsage(
    Clients clients, Map<AddOn, Licences> addOns, List<Month> extractions, @Nullable Instant asOf) {

  /** For so many months it is shown, this one included. */
  public static final int MONTHS = 12;

  /**
   * Clients against the bundle.
   *
   * @param used slots taken by clients, as far as has been heard of them
   * @param limit how many there may be; 0 while the practice is not served
   */
  public record Clients(int used, int limit) {}

  /**
   * Licences of an add-on.
   *
   * @param licences how many there are
   * @param assigned to how many clients, those that cannot use it included
   * @param blocked how many of these cannot use it (INT-12)
   * @param waiting how many clients want one, and none was free
   */
  public record Licences(int licences, int assigned, int blocked, int waiting) {

    boolean any() {
      return licences + assigned + blocked + waiting > 0;
    }
  }

  /**
   * What was extracted in a month.
   *
   * @param extractions null while no system has said anything of any client
   * @param clients of how many one has
   */
  public record Month(YearMonth month, @Nullable Long extractions, int clients) {}

  /**
   * Adds up.
   *
   * @param used how many slots are taken
   * @param clients all clients of the practice
   * @param extracted for these, of the months shown
   * @param now this month
   */
  public static PracticeUsage of(
      Subscription subscription,
      int used,
      Collection<Usages.OfClient> clients,
      Collection<Extracted> extracted,
      YearMonth now) {
    var byMonth = extracted.stream().collect(groupingBy(Extracted::month));
    return new PracticeUsage(
        new Clients(used, subscription.toldLimit()),
        addOns(subscription, clients),
        LongStream.range(0, MONTHS)
            .mapToObj(now::minusMonths)
            .map(month -> month(month, byMonth.getOrDefault(month, List.of())))
            .toList(),
        extracted.stream().map(Extracted::asOf).max(Comparator.naturalOrder()).orElse(null));
  }

  private static Map<AddOn, Licences> addOns(
      Subscription subscription, Collection<Usages.OfClient> clients) {
    var all = new EnumMap<AddOn, Licences>(AddOn.class);
    for (var addOn : AddOn.values()) {
      var licences =
          new Licences(
              subscription.terms().licences(addOn),
              subscription.assignments().count(addOn),
              count(clients, addOn, Licence.Status.BLOCKED),
              count(clients, addOn, Licence.Status.WAITING));
      if (licences.any() || subscription.entitlements().addOns().contains(addOn)) {
        all.put(addOn, licences);
      }
    }
    return all;
  }

  private static int count(
      Collection<Usages.OfClient> clients, AddOn addOn, Licence.Status status) {
    return Math.toIntExact(
        clients.stream().filter(client -> client.licences().get(addOn) == status).count());
  }

  private static Month month(YearMonth month, List<Extracted> extracted) {
    return new Month(
        month,
        extracted.isEmpty()
            ? null
            : extracted.stream().map(Extracted::extractions).reduce(0L, Math::addExact),
        Math.toIntExact(extracted.stream().map(Extracted::client).distinct().count()));
  }
}
