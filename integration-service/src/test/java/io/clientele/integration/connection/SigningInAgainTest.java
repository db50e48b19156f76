package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.platform.aggregate.Outcome;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningInAgainTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

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

  @Test
  @DisplayName(
      "INT-5a reconnecting takes the same organisation at once, also after a passing fault")
  void reconnecting() {
    desk.connect(ADMIN, "c1", "o1");
    var before = desk.connection("c1");
    office.bureau.provider.account = "xero-user-2";
    assertThat(desk.back(desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT)))
        .isEqualTo(Result.RECONNECTED);
    var after = desk.connection("c1");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.integratedBy()).isEqualTo("cleo");
    assertThat(after.authorisation()).isNotEqualTo(before.authorisation());
    assertThat(office.connecting.underWay(COLLEAGUE, "c1")).isEmpty();

    office.bureau.provider.account = "xero-user-3";
    var again = desk.renewing(ADMIN, "c1", Purpose.RECONNECT);
    office.bureau.provider.meanwhile =
        () -> office.bureau.provider.faults.add(new Passing("away", null));
    assertThat(desk.back(again)).isEqualTo(Result.SETTLING);
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("cleo");
    var waiting = office.connecting.underWay(ADMIN, "c1").orElseThrow();
    assertThat(office.settling.settled(waiting).reconnected()).isTrue();
    assertThat(desk.connection("c1").integratedBy()).isEqualTo("ada");
  }

  @Test
  @DisplayName("INT-5a a sign-in to another organisation is refused, and nothing changes")
  void another_organisation() {
    desk.connect(ADMIN, "c1", "o1");
    var before = desk.connection("c1");
    office.bureau.provider.account = "xero-user-2";
    office.bureau.provider.organisations.removeIf(one -> one.id().equals("o1"));
    assertThat(desk.back(desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT)))
        .isEqualTo(Result.DIFFERS);
    var after = desk.connection("c1");
    assertThat(after.told()).isEqualTo(before.told());
    assertThat(after.authorisation()).isEqualTo(before.authorisation());
    var shown = office.connecting.underWay(COLLEAGUE, "c1").orElseThrow();
    assertThat(shown.differs()).isTrue();
    assertThat(shown.offered()).extracting(Organisation::name).containsExactly("Cafe");
  }

  @Test
  @DisplayName(
      "INT-6 an organisation another client has is refused when changing, naming that client")
  void changing() {
    desk.connect(ADMIN, "c1", "o1");
    desk.connect(ADMIN, "c2", "o2");
    assertThat(desk.back(desk.renewing(ADMIN, "c1", Purpose.CHANGE_ORGANISATION)))
        .isEqualTo(Result.DONE);
    var refused = (Outcome.Refused<Connection>) desk.choose(ADMIN, "c1", "o2");
    assertThat(codes(refused)).containsExactly("ORGANISATION_TAKEN");
    assertThat(refused.why().getFirst().facts()).containsEntry("client", "c2");
    desk.disconnect(ADMIN, "c2");
    assertThat(codes(desk.choose(COLLEAGUE, "c1", "o2"))).containsExactly("NOT_SIGNED_IN");
    assertThat(codes(desk.choose(ADMIN, "c1", "o2"))).isEmpty();
    assertThat(Objects.requireNonNull(desk.connection("c1").organisation()).name())
        .isEqualTo("Cafe");
  }

  @Test
  @DisplayName("INT-5a the newest sign-in counts; the state of the one before is unknown")
  void the_newest_counts() {
    desk.connect(ADMIN, "c1", "o1");
    var older = desk.renewing(ADMIN, "c1", Purpose.RECONNECT);
    var newer = desk.renewing(COLLEAGUE, "c1", Purpose.RECONNECT);
    assertThat(desk.back(older)).isEqualTo(Result.UNKNOWN);
    assertThat(desk.back(newer)).isEqualTo(Result.RECONNECTED);
    var over = desk.renewing(ADMIN, "c1", Purpose.RECONNECT);
    office.bureau.clock.turn(Duration.ofMinutes(30));
    assertThat(desk.back(over)).isEqualTo(Result.TOO_LATE);
    new OverdueDrafts(office.connections, office.index, office.bureau.clock).run();
    assertThat(desk.connection("c1").renewal()).isNull();
  }
}
