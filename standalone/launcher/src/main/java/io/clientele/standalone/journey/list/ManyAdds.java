package io.clientele.standalone.journey.list;

import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients, some at a time, each looked for on the list as soon as it is answered. */
public final class ManyAdds {

  private static final int AT_ONCE = 8;
  private static final int PROGRESS_EVERY = 100;

  private final ClientList clients;
  private final Checks checks;
  private final AtomicInteger done = new AtomicInteger();
  private final long began = System.nanoTime();

  /** Adds to a list. */
  public ManyAdds(ClientList clients, Checks checks) {
    this.clients = clients;
    this.checks = checks;
  }

  /** Adds one client of each. */
  public void add(List<Employer> employers) {
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CompletableFuture<Void>> adds =
          employers.stream()
              .map(one -> CompletableFuture.runAsync(() -> add(one, employers.size()), workers))
              .toList();
      try {
        adds.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        workers.shutdownNow();
        throw e.getCause() instanceof CheckFailed failed ? failed : e;
      }
    }
    checks.that(true, employers.size() + " more are added; each was listed as soon as answered");
  }

  private void add(Employer employer, int of) {
    String id = clients.added(NewClient.of(employer)).path("id").asText();
    Listed wanted = new Listed(id, employer.name());
    if (!clients.find(employer.name()).contains(wanted)) {
      throw new CheckFailed(wanted + " is listed as soon as it is answered");
    }
    int now = done.incrementAndGet();
    if (now % PROGRESS_EVERY == 0) {
      checks.note(String.format(Locale.ROOT, "%d of %d, %.0f/s", now, of, now / seconds()));
    }
  }

  private double seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
