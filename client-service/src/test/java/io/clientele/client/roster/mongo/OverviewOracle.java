package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.bundle.Block;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Overview;
import io.clientele.client.roster.Overviews;
import io.clientele.client.roster.RosterRows;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts an overview by hand. */
final class OverviewOracle {

  private OverviewOracle() {}

  static void check(Oracle oracle, RosterRows rows, Caller caller) {
    var seen = oracle.list(caller, Asked.ALL, Ordering.BY_NAME);
    var told = new Overviews(rows, new Heard(), Clock.fixed(Facts.NOW, ZoneOffset.UTC)).of(caller);
    assertThat(told.clients()).isEqualTo(seen.size());
    check(told.byStatus(), seen, Column.STATUS, "-");
    check(told.byKind(), seen, Column.KIND, "-");
    check(told.byHealthBand(), seen, Column.HEALTH_BAND, "UNKNOWN");
    check(told.byIntegrationStatus(), seen, Column.INTEGRATION_STATUS, "NONE");
    assertThat(told.integrations())
        .isEqualTo(
            new Overview.Integrations(
                count(seen, OverviewOracle::hasExpired), count(seen, OverviewOracle::expires)));
    assertThat(told.openInvitations()).isEqualTo(count(seen, OverviewOracle::isInvited));
    assertThat(told.missingPaperwork())
        .isEqualTo(
            new Overview.MissingPaperwork(
                count(seen, one -> missing(one) > 0),
                seen.stream().mapToLong(OverviewOracle::missing).sum()));
    assertThat(told.bundle())
        .isEqualTo(
            new Overview.Use(
                count(seen, OverviewOracle::usesSlot), mayKnowTheBundle(caller) ? 7 : null, 9));
  }

  /** Who sees every client, and who may add one: in such a role, or by a permission (CLI-10). */
  private static boolean mayKnowTheBundle(Caller caller) {
    return switch (caller.role()) {
      case "PRACTICE_ADMIN", "CLIENT_ADMIN" -> true;
      default -> caller.permissions().contains("ADD_CLIENT_ACCOUNTS");
    };
  }

  private static void check(
      Map<String, Long> told, List<Facts> seen, Column column, String otherwise) {
    told.forEach(
        (value, clients) ->
            assertThat(clients)
                .as("%s %s", column, value)
                .isEqualTo(
                    count(
                        seen,
                        one ->
                            value.equals(
                                Objects.requireNonNullElse(
                                    Oracle.value(one, column), otherwise)))));
    assertThat(told.values().stream().mapToLong(one -> one).sum()).isEqualTo(seen.size());
  }

  private static long count(List<Facts> seen, Predicate<Facts> which) {
    return seen.stream().filter(which).count();
  }

  private static boolean usesSlot(Facts one) {
    var client = requireNonNull(one.client);
    return client.status().equals("ACTIVE") && client.payer().equals("PRACTICE");
  }

  private static boolean hasExpired(Facts one) {
    return "EXPIRED".equals(Oracle.value(one, Column.INTEGRATION_STATUS));
  }

  private static boolean expires(Facts one) {
    return Oracle.value(one, Column.INTEGRATION_ENDS_AT) instanceof Instant end
        && !end.isAfter(Facts.NOW.plus(Duration.ofDays(30)))
        && !hasExpired(one);
  }

  private static boolean isInvited(Facts one) {
    return Oracle.value(one, Column.PENDING_INVITATION) instanceof Instant until
        && until.isAfter(Facts.NOW);
  }

  private static long missing(Facts one) {
    return Oracle.value(one, Column.MISSING_PAPERWORK) instanceof Long many ? many : 0;
  }

  /** A bundle of which seven of nine slots are taken. */
  private static final class Heard implements SlotBook {

    @Override
    public Optional<Bundle> find(String practice) {
      return Optional.of(new Bundle(practice, 9, 7, List.of()));
    }

    @Override
    public boolean place(String practice, int limit, Intent intent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void end(String practice, Intent intent, boolean carried) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean arrange(Bundle seen, List<Block> blocks, int more) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Open> openSince(Instant moment) {
      throw new UnsupportedOperationException();
    }
  }
}
