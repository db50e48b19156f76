package io.clientele.client.tax;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Refusal;
import java.util.List;

/** Which income sources a client may have (CLI-13). */
public final class IncomeSources {

  /** More than anybody has; what is sent is bounded by it. */
  public static final int MOST = 20;

  private IncomeSources() {}

  /** What stands against a client of this region and kind having these; empty if nothing does. */
  public static List<Refusal> problems(Region region, ClientKind kind, List<IncomeSource> sources) {
    if (!region.hasIncomeSources(kind)) {
      return sources.isEmpty() ? List.of() : List.of(notOpen());
    }
    if (sources.isEmpty()) {
      return List.of(required());
    }
    return sources.size() > MOST ? List.of(tooMany()) : List.of();
  }

  private static Refusal notOpen() {
    return TaxReason.INCOME_SOURCES_NOT_OPEN
        .because("Clients of this kind have no income sources in your region.")
        .about("incomeSources");
  }

  private static Refusal required() {
    return TaxReason.INCOME_SOURCES_REQUIRED
        .because("A self-employed client has at least one income source.")
        .about("incomeSources");
  }

  private static Refusal tooMany() {
    return TaxReason.INCOME_SOURCES_TOO_MANY
        .because("A client has at most " + MOST + " income sources.")
        .about("incomeSources")
        .with("limit", MOST);
  }
}
