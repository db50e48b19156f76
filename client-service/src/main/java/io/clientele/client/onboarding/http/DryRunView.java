package io.clientele.client.onboarding.http;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.SelfEmployment;
import io.clientele.client.account.Solution;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Room;
import io.clientele.client.onboarding.DryRun;
import io.clientele.platform.http.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would come of adding a client.
 *
 * @param problems each as a refusal would list it
 * @param client what would be added; null if it would not be
 * @param bundle null while the practice's limit was not heard of
 */
record DryRunView(
    boolean accepted,
    List<Map<String, Object>> problems,
    @Nullable Preview client,
    @Nullable Use bundle) {

  /**
   * A client that is not there: without what only the add itself gives it.
   *
   * @param extractEmail the address that was wished for; null where one will be given
   */
  record Preview(
      ClientKind kind,
      List<Solution> solutions,
      String businessName,
      @Nullable String practiceCode,
      @Nullable String industry,
      @Nullable String extractEmail,
      @Nullable ClientSettings settings,
      List<IncomeSource> incomeSources,
      @Nullable SelfEmployment selfEmployed) {

    static Preview of(Client client, boolean wished) {
      return new Preview(
          client.kind(),
          client.solutions(),
          client.businessName(),
          client.practiceCode(),
          client.industry(),
          wished ? client.extractEmail() : null,
          client.settings(),
          client.incomeSources(),
          client.told().selfEmployed());
    }
  }

  /** The use of the bundle before and after. */
  record Use(int used, int limit, int usedAfter, String upgrade) {

    static Use of(Bundle bundle, boolean accepted) {
      return new Use(
          bundle.taken(),
          bundle.limit(),
          bundle.taken() + (accepted ? 1 : 0),
          Room.upgrade(bundle.practice()));
    }
  }

  /**
   * How it is told.
   *
   * @param wished whether the extract address was wished for
   */
  static DryRunView of(DryRun run, boolean wished) {
    var accepted = run.problems().isEmpty();
    var client = run.client();
    var bundle = run.bundle();
    return new DryRunView(
        accepted,
        run.problems().stream().map(Problem::entry).toList(),
        client == null ? null : Preview.of(client, wished),
        bundle == null ? null : Use.of(bundle, accepted));
  }
}
