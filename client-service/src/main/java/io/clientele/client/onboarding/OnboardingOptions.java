package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/**
 * What a front end must know to let someone add a client.
 *
 * @param extractDomain of the extract address that may be wished for (CLI-7)
 * @param against why this caller may not add one now; empty if they may
 */
public record OnboardingOptions(
    Offer offer, String extractDomain, Use bundle, List<Refusal> against) {

  /**
   * The use of a bundle.
   *
   * @param used slots used and promised
   * @param upgrade where to change to a larger one
   */
  public record Use(int used, int limit, String upgrade) {}
}
