package io.clientele.integration.lists;

import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.provider.Software;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Has the lists imported that are due; what is not reached now is reached next time. */
public final class ImportRound {

  private static final int AT_ONCE = 20;

  private final ConnectionIndex index;
  private final ListImport imports;
  private final Function<Software, Executor> hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   */
  public ImportRound(
      ConnectionIndex index, ListImport imports, Function<Software, Executor> hands, Clock clock) {
    this.index = index;
    this.imports = imports;
    this.hands = hands;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var software : Software.values()) {
      for (var connection : index.importsDue(software, clock.instant(), AT_ONCE)) {
        hands.apply(software).execute(() -> imports.run(connection));
      }
    }
  }
}
