package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.connection.Software;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Practice;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is open to a practice when it adds a client (CLI-2, CLI-3).
 *
 * @param kinds what the client may be; in the order they are shown
 * @param solutions what the client may get
 * @param software what may be connected at once (CLI-4)
 */
public record Offer(
    List<Step> steps, List<ClientKind> kinds, List<Solution> solutions, List<Software> software) {

  /** What is open to this practice. */
  static Offer to(Practice practice) {
    return new Offer(
        steps(practice), kinds(practice), solutions(practice), List.of(Software.values()));
  }

  private static List<Step> steps(Practice practice) {
    return Stream.of(Step.values())
        .filter(step -> step != Step.KIND || practice.region().choosesKind())
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
