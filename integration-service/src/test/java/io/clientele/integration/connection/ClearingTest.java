package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClearingTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);
  private final List<String> dropped = new ArrayList<>();
  private final Clearing clearing =
      new Clearing(
          office.connections,
          office.bureau.authorisations,
          office.bureau.due,
          office.index,
          office.bureau.providers,
          office.bureau.instance(),
          dropped::add,
          office.terms,
          software -> Runnable::run,
          office.bureau.clock);

  @BeforeEach
  void open() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
    office.hear("c1");
    office.hear("c2");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void clearedInTime() {
    clearing.run();
    office.bureau.clock.turn(office.terms.forgetAfter());
    clearing.run();
  }

  private Authorisation authorisationOf(Connection connection) {
    var id = Objects.requireNonNull(connection.authorisation());
    return Objects.requireNonNull(office.bureau.authorisations.find(id).state());
  }

  private void assertLooked(Connection connection) {
    assertThat(authorisationOf(connection).reviewAt())
        .isBeforeOrEqualTo(office.bureau.clock.instant().plus(office.terms.forgetAfter()));
  }

  @Test
  @DisplayName("INT-5a what is disconnected last gives its sign-in back, within a minute")
  void the_last_one() {
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.disconnect(ADMIN, "c1");
    clearing.run();
    assertThat(office.bureau.provider.released).isEmpty();
    assertThat(office.index.isUsed(authorisationOf(connection).id())).isFalse();
    assertLooked(connection);
    assertThat(office.find(connection.id()).left()).hasSize(2);
    assertThat(dropped).isEmpty();
    office.bureau.clock.turn(Importing.LEASE);
    clearing.run();
    assertThat(dropped).containsExactly(connection.id());
    assertThat(office.find(connection.id()).left()).isNull();
    clearing.run();
    assertThat(dropped).hasSize(1);
    assertThat(office.bureau.provider.released).as("goes with its sign-in").isEmpty();
  }

  @Test
  @DisplayName("INT-5a a sign-in that nothing came of is looked at once")
  void nothing_came_of_it() {
    var start = desk.signedIn(ADMIN, "c1");
    office.bureau.clock.turn(Duration.ofMinutes(30));
    new OverdueDrafts(office.connections, office.index, office.bureau.clock).run();
    assertThat(office.find(start.id()).left()).hasSize(1);
    clearedInTime();
    assertThat(office.find(start.id()).left()).isNull();
    assertLooked(office.find(start.id()));
  }

  @Test
  @DisplayName(
      "INT-5a a sign-in others are connected by is kept, and the one organisation given back")
  void a_shared_one() {
    var first = desk.connect(ADMIN, "c1", "o1");
    var second = desk.connect(ADMIN, "c2", "o2");
    assertThat(first.authorisation()).isEqualTo(second.authorisation());
    desk.disconnect(ADMIN, "c1");
    clearing.run();
    assertThat(office.bureau.provider.released).as("who is allowing it anew").isEmpty();
    clearedInTime();
    assertThat(office.bureau.provider.released).containsExactly("o1");
    assertThat(office.bureau.provider.revoked).isEmpty();
    assertThat(office.index.isUsed(authorisationOf(second).id())).isTrue();
  }

  @Test
  @DisplayName("INT-5a what is connected again, or about to be, is not given back")
  void what_is_connected_again() {
    desk.connect(ADMIN, "c2", "o2");
    desk.connect(ADMIN, "c1", "o1");
    desk.disconnect(ADMIN, "c1");
    desk.connect(ADMIN, "c1", "o1");
    clearedInTime();
    desk.disconnect(ADMIN, "c1");
    desk.signedIn(ADMIN, "c1");
    clearedInTime();
    assertThat(office.bureau.provider.released).isEmpty();
    office.bureau.clock.turn(Duration.ofMinutes(30));
    new OverdueDrafts(office.connections, office.index, office.bureau.clock).run();
    clearing.run();
    assertThat(office.bureau.provider.released).as("nothing came of it").containsExactly("o1");
  }

  @Test
  @DisplayName("INT-5a a provider that is away keeps nobody from disconnecting, and is asked again")
  void a_provider_that_is_away() {
    desk.connect(ADMIN, "c2", "o2");
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.disconnect(ADMIN, "c1");
    office.bureau.provider.faults.add(new Passing("away", null));
    clearedInTime();
    clearing.run();
    assertThat(office.find(connection.id()).left()).hasSize(2);
    assertLooked(connection);
    assertThat(office.bureau.provider.released).as("not at once again").isEmpty();
    office.bureau.clock.turn(Importing.LEASE);
    clearing.run();
    assertThat(office.bureau.provider.released).containsExactly("o1");
    assertThat(office.find(connection.id()).left()).isNull();
  }

  @Test
  @DisplayName("INT-5a what a provider does not take back within a day it is left with")
  void not_within_a_day() {
    desk.connect(ADMIN, "c2", "o2");
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.disconnect(ADMIN, "c1");
    clearing.run();
    office.bureau.clock.turn(Duration.ofDays(1));
    office.bureau.provider.faults.add(new Passing("away", null));
    clearing.run();
    assertThat(office.find(connection.id()).left()).isNull();
    assertThat(office.bureau.provider.faults).as("asked once more").isEmpty();
    assertThat(office.bureau.provider.released).isEmpty();
  }

  @Test
  @DisplayName("INT-5a nothing is given up without a try, however long nobody was there to make it")
  void not_without_a_try() {
    desk.connect(ADMIN, "c2", "o2");
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.disconnect(ADMIN, "c1");
    clearing.run();
    office.bureau.clock.turn(Duration.ofDays(3));
    clearing.run();
    assertThat(office.bureau.provider.released).containsExactly("o1");
    assertThat(office.find(connection.id()).left()).isNull();
  }

  @Test
  @DisplayName("INT-5a a time to forget sign-ins after that leaves none to try in is refused")
  void a_time_that_leaves_none() {
    var terms = office.terms;
    for (var refused : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(1))) {
      assertThatThrownBy(
              () -> new DraftTerms(terms.life(), refused, terms.callbacks(), terms.states()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("INTEGRATION_FORGET_AFTER");
    }
  }

  @Test
  @DisplayName("INT-6 the entries of an organisation go once nobody can be writing them any more")
  void entries_of_an_organisation() {
    var connection = desk.connect(ADMIN, "c1", "o1");
    desk.back(desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION));
    desk.choose(ADMIN, "c1", "o2");
    clearedInTime();
    assertThat(office.bureau.provider.released).containsExactly("o1");
    office.bureau.clock.turn(
        Importing.LEASE.minus(office.terms.forgetAfter()).minus(Duration.ofSeconds(30)));
    clearing.run();
    assertThat(dropped).isEmpty();
    office.bureau.clock.turn(Duration.ofSeconds(30));
    clearing.run();
    assertThat(dropped).containsExactly(connection.id());
    assertThat(desk.connection("c1").entries()).isNotEqualTo(connection.id());
  }
}
