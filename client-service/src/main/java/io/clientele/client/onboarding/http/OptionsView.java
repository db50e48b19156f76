package io.clientele.client.onboarding.http;

import io.clientele.client.account.CategoryList;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.Solution;
import io.clientele.client.connection.Software;
import io.clientele.client.onboarding.Offer;
import io.clientele.client.onboarding.OnboardingOptions;
import io.clientele.client.onboarding.Step;
import io.clientele.platform.http.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is open to a caller who wants to add a client. */
record OptionsView(
    List<Step> steps,
    List<ClientKind> kinds,
    List<Solution> solutions,
    List<Software> software,
    Access access,
    String extractDomain,
    @Nullable Sources incomeSources,
    @Nullable Mark selfEmployed,
    OnboardingOptions.Use bundle,
    MayAdd mayAdd) {

  /** What may be named to see the client, beside colleagues (CLI-5). */
  record Access(boolean teams) {}

  /** Which kind must carry income sources, and what can be said of each (CLI-13). */
  record Sources(
      ClientKind forKind,
      List<IncomeSource.Kind> kinds,
      List<IncomeSource.AccountingMethod> accountingMethods,
      List<IncomeSource.PeriodType> periodTypes) {

    static Sources of(ClientKind kind) {
      return new Sources(
          kind,
          List.of(IncomeSource.Kind.values()),
          List.of(IncomeSource.AccountingMethod.values()),
          List.of(IncomeSource.PeriodType.values()));
    }
  }

  /** What a client marked self-employed gets (CLI-12). */
  record Mark(CategoryList categoryList) {}

  /**
   * Whether the caller may add a client now.
   *
   * @param problems everything that stands against it, each as a refusal would list it
   */
  record MayAdd(boolean allowed, List<Map<String, Object>> problems) {}

  static OptionsView of(OnboardingOptions options) {
    var offer = options.offer();
    return new OptionsView(
        offer.steps(),
        offer.kinds(),
        offer.solutions(),
        offer.software(),
        new Access(offer.teams()),
        options.extractDomain(),
        sources(offer),
        mark(offer),
        options.bundle(),
        new MayAdd(
            options.against().isEmpty(), options.against().stream().map(Problem::entry).toList()));
  }

  private static @Nullable Sources sources(Offer offer) {
    var kind = offer.incomeSourcesFor();
    return kind == null ? null : Sources.of(kind);
  }

  private static @Nullable Mark mark(Offer offer) {
    var list = offer.selfEmployed();
    return list == null ? null : new Mark(list);
  }
}
