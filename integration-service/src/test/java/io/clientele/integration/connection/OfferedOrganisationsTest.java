package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Organisation;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfferedOrganisationsTest {

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("INT-3 whose clients a caller may know is found at one look, however many there are")
  void one_look() {
    for (var number : List.of("1", "2", "3")) {
      office.bureau.provider.organisations.add(Organisation.named("o" + number, "O" + number));
      office.hear("c" + number);
      desk.connect(ADMIN, "c" + number, "o" + number);
    }
    office.access.write(
        "c3", new Heard("client-access/c3", 2), new Document("colleagues", List.of()));
    var looks = new AtomicInteger();
    var organisations =
        new OfferedOrganisations(
            office.connections,
            office.index,
            new ClientAccess(
                new Rows(
                    () -> {
                      looks.incrementAndGet();
                      return office.access.collection();
                    })),
            office.bureau.instance(),
            office.bureau.providers,
            office.bureau.clock);
    var taken =
        organisations.taken(
            desk.connection("c1"), List.copyOf(office.bureau.provider.organisations));
    var named = organisations.named(STANDARD, taken.values());
    assertThat(taken.values().stream().filter(named).map(Connection::client))
        .containsExactlyInAnyOrder("c1", "c2");
    assertThat(looks).hasValue(1);
  }
}
