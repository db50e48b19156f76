package io.clientele.client.onboarding;

import io.clientele.client.account.CategoryList;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.connection.Software;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Practice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is open to a practice when it adds a client (CLI-2, CLI-3).
 *
 * @param kinds what the client may be; in the order they are shown
 * @param solutions what the client may get
 * @param software what may be connected at once (CLI-4)
 * @param teams whether teams may be named to see it (CLI-5)
 * @param incomeSourcesFor the kind that must carry income sources, or null (CLI-13)
 * @param selfEmployed the list of categories a client marked self-employed gets; null where there
 *     is no such mark (CLI-12)
 */
public record Offer(
    List<Step> steps,
    List<ClientKind> kinds,
    List<Solution> solutions,
    List<Software> software,
    boolean teams,
    @Nullable ClientKind incomeSourcesFor,
    @Nullable CategoryList selfEmployed) {

  /**
   * What is open to this practice.
   *
   * @param several whether more than one person works there: only then is access asked for (CLI-5)
   */
  public static Offer to(Practice practice, boolean several) {
    var kinds = kinds(practice);
    return new Offer(
        steps(practice, several),
        kinds,
        solutions(practice),
        List.of(Software.values()),
        practice.entitlements().teams(),
        kinds.stream().filter(practice.region()::hasIncomeSources).findFirst().orElse(null),
        practice.region().selfEmployedList().orElse(null));
  }

  private static List<Step> steps(Practice practice, boolean several) {
    return Stream.of(Step.values())
        .filter(step -> step != Step.KIND || practice.region().choosesKind())
        .filter(step -> step != Step.ACCESS || several)
        .toList();
  }

  private static List<ClientKind> kinds(Practice practice) {
    var kinds = practice.region().kinds();
    return practice.region().choosesKind()
        ? kinds.stream().filter(practice.entitlements().kinds()::contains).toList()
        : kinds;
  }

  private static List<Solution> solutions(Practice practice) {
    return practice.entitlements().addOns().contains(AddOn.DATA_HEALTH_INSIGHTS)
        ? List.of(Solution.BOOKKEEPING, Solution.DATA_HEALTH_INSIGHTS)
        : List.of(Solution.BOOKKEEPING);
  }
}
