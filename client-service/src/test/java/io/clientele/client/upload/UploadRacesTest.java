package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.bulk.Effect;
import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UploadRacesTest {

  private static final int LIMIT = 20;

  @Test
  @DisplayName("CLI-9 single adds and uploads at once never exceed the bundle, and fill it")
  void never_more_than_the_bundle_allows() {
    try (var uploads = Uploads.of(SomePractice.of(Region.US), LIMIT)) {
      var added =
          AtOnce.all(
              Stream.<Callable<Long>>of(
                      () -> uploaded(uploads, "u1", 0),
                      () -> uploaded(uploads, "u2", 100),
                      () -> one(uploads, "a"),
                      () -> one(uploads, "b"),
                      () -> one(uploads, "c"))
                  .toList());
      var total = added.stream().mapToLong(Long::longValue).sum();
      assertThat(uploads.there()).isEqualTo(total).isLessThanOrEqualTo(LIMIT);
      assertThat(uploads.bundle().taken()).isEqualTo((int) total);
      assertThat(total).isEqualTo(LIMIT);
    }
  }

  private static long uploaded(Uploads uploads, String id, int from) {
    var rows =
        IntStream.range(from, from + LIMIT)
            .mapToObj(i -> SomeRow.called("Client " + i).in(Region.US))
            .toList();
    return uploads.uploaded(id, rows).stream().filter(row -> row.effect() == Effect.CHANGE).count();
  }

  private static long one(Uploads uploads, String prefix) {
    return IntStream.range(0, 10)
        .filter(i -> added(uploads, prefix + i) instanceof Outcome.Done<Client>)
        .count();
  }

  private static Outcome<Client> added(Uploads uploads, String id) {
    while (true) {
      try {
        return uploads
            .onboarding
            .add(SomeAdd.of(id).command(), SomePractice.ADA, Cause.of("ada"), Client::told)
            .outcome();
      } catch (TryAgain busy) {
        // Nothing was done.
      }
    }
  }

  @Test
  @DisplayName("BLK-3 one file uploaded by several at once makes each of its clients once")
  void one_file_by_several_at_once() {
    try (var uploads = Uploads.of(SomePractice.of(Region.US), LIMIT)) {
      var rows = SomeRow.many(Region.US, 0, 5);
      var outcomes =
          AtOnce.all(
              List.<Callable<List<String>>>of(
                  () -> clients(uploads, "u1", rows),
                  () -> clients(uploads, "u2", rows),
                  () -> clients(uploads, "u3", rows)));
      assertThat(outcomes).containsOnly(outcomes.getFirst());
      assertThat(uploads.there()).isEqualTo(5);
      assertThat(uploads.bundle().taken()).isEqualTo(5);
    }
  }

  private static List<String> clients(Uploads uploads, String id, List<List<String>> rows) {
    return uploads.uploaded(id, rows).stream().map(row -> String.valueOf(row.subject())).toList();
  }
}
