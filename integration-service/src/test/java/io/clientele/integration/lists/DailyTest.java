package io.clientele.integration.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DailyTest {

  private static final Duration SOONEST = Duration.ofHours(20);
  private static final Duration LATEST = Duration.ofDays(1);

  private final ImportRoom room = new ImportRoom();

  @BeforeEach
  void begin() {
    room.run();
    room.provider.asked.clear();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void dailyRoundAfter(Duration pause) {
    room.office.bureau.clock.turn(pause);
    room.daily.run();
  }

  @Test
  @DisplayName("INT-4 a connection nobody touches is imported again within a day, and once")
  void imported_again_within_a_day() {
    dailyRoundAfter(SOONEST.minusMinutes(1));
    assertThat(room.due()).isEmpty();
    dailyRoundAfter(LATEST.minus(SOONEST).plusMinutes(1));
    assertThat(room.due()).containsExactly(room.id);
    assertThat(room.office.index.importsDue(Software.QUICKBOOKS, room.now(), 10))
        .as("among those of its software alone")
        .isEmpty();
    room.daily.run();
    room.run();
    assertThat(room.provider.asked).hasSize(7).containsOnlyNulls();
    room.daily.run();
    assertThat(room.due()).isEmpty();
    dailyRoundAfter(LATEST);
    assertThat(room.due()).as("and so every day").containsExactly(room.id);
  }

  @Test
  @DisplayName("INT-4 connections made at one moment are not imported at one moment every day")
  void not_at_one_moment() {
    for (var connection = 0; connection < 50; connection++) {
      room.daily.begun("made together " + connection);
    }
    room.office.bureau.clock.turn(SOONEST.plusHours(2));
    assertThat(room.plans.due(room.now(), 100)).hasSizeBetween(10, 40);
    room.office.bureau.clock.turn(Duration.ofHours(2));
    assertThat(room.plans.due(room.now(), 100)).hasSize(51);
  }

  private List<DailyImports.Plan> planned() {
    return room.plans.due(room.now().plus(LATEST), 2000);
  }

  @Test
  @DisplayName("INT-14 what is forgotten is the plan that was read, and no newer one")
  void the_plan_that_was_read() {
    var read = planned().getFirst();
    room.plans.plan(room.id, read.at().minusMillis(1));
    room.plans.forget(read);
    assertThat(planned()).as("planned anew meanwhile").hasSize(1);
    room.plans.forget(planned().getFirst());
    assertThat(planned()).isEmpty();
  }

  @Test
  @DisplayName("INT-14 a connection of a release without plans gets one, and nobody loses theirs")
  void without_a_plan() {
    var before = planned();
    room.daily.complete();
    assertThat(planned()).isEqualTo(before);
    room.plans.planFirst(room.id, room.now());
    assertThat(planned()).as("planned by somebody else meanwhile").isEqualTo(before);
    room.plans.forget(before.getFirst());
    room.daily.complete();
    assertThat(planned()).extracting(DailyImports.Plan::connection).containsExactly(room.id);
    dailyRoundAfter(LATEST);
    assertThat(room.due()).containsExactly(room.id);
  }

  @Test
  @DisplayName("INT-14 every connection without a plan has its turn, however many there are")
  void each_in_turn() {
    var many = 2 * DailyRound.LOOKED_AT_ONCE;
    var connections = room.office.bureau.store.database().getCollection("connection");
    connections.insertMany(
        IntStream.range(0, many)
            .mapToObj(one -> new Document("_id", "of-before-" + one).append("status", "CONNECTED"))
            .toList());
    connections.insertOne(new Document("_id", "over").append("status", "DISCONNECTED"));
    connections.insertOne(new Document("_id", "over for now").append("status", "EXPIRED"));
    room.daily.complete();
    assertThat(planned()).as("some at a time").hasSizeLessThan(many);
    room.daily.complete();
    room.daily.complete();
    assertThat(planned())
        .hasSize(many + 1)
        .extracting(DailyImports.Plan::at)
        .as("and not at one moment, but for a few by chance")
        .satisfies(at -> assertThat(Set.copyOf(at)).hasSizeGreaterThan(many - 10));
    room.plans.forget(planned().getFirst());
    room.daily.complete();
    room.daily.complete();
    room.daily.complete();
    assertThat(planned()).as("and then from the beginning").hasSize(many + 1);
  }

  @Test
  @DisplayName("INT-14 an organisation taken away at the provider is noticed within a day")
  void noticed_within_a_day() {
    room.provider.organisations.clear();
    room.provider.reading =
        () -> {
          throw new Disconnected("403");
        };
    dailyRoundAfter(LATEST);
    room.run();
    assertThat(room.connection().status()).isEqualTo(ConnectionStatus.EXPIRED);
    dailyRoundAfter(LATEST);
    assertThat(room.plans.due(room.now(), 10)).as("and then it is left alone").isEmpty();
    assertThat(room.due()).isEmpty();
  }

  @Test
  @DisplayName("LIF-2 a deactivated client's turn passes, until it is active again")
  void a_deactivated_client() {
    room.client = ClientStatus.DEACTIVATED;
    dailyRoundAfter(LATEST);
    assertThat(room.due()).isEmpty();
    assertThat(room.plans.due(room.now(), 10)).as("and leaves its place to others").isEmpty();
    room.client = ClientStatus.ACTIVE;
    dailyRoundAfter(LATEST);
    assertThat(room.due()).containsExactly(room.id);
  }

  @Test
  @DisplayName("INT-4 an import that is still under way is not begun a second time")
  void an_import_under_way() {
    dailyRoundAfter(LATEST);
    var run = room.connection().run();
    dailyRoundAfter(LATEST);
    assertThat(room.connection().run()).isEqualTo(run);
    assertThat(Importing.LEASE).isLessThan(SOONEST);
  }
}
