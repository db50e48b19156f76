package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.subscription.licence.Licence.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WantedLicencesTest extends AbstractLicenceTest {

  @Test
  @DisplayName(
      "CLI-3 a client added with an add-on gets a licence, used as soon as it is connected")
  void served() {
    var practice = practiceWith(50);
    var client = client(practice, HEALTH.name());
    awaitStatus(client, Status.BLOCKED);
    assertThat(has(practice, client)).isTrue();
    tellConnection(newId(), 1, client, software(true), "CONNECTED", 1);
    awaitStatus(client, Status.ACTIVE);
    await().until(() -> news(client).size() == 3);
    assertThat(news(client))
        .containsExactly("LicenceWanted.v1", "LicenceBlocked.v1", "LicenceUnblocked.v1");
  }

  @Test
  @DisplayName("CLI-3 of more clients than licences those left wait, until somebody assigns one")
  void waiting() {
    var practice = practiceWith(2);
    var clients = IntStream.range(0, 5).mapToObj(i -> client(practice, HEALTH.name())).toList();
    await()
        .until(
            () ->
                clients.stream()
                    .map(this::licence)
                    .noneMatch(one -> one == null || one.status() == Status.WANTED));
    assertThat(clients.stream().filter(client -> has(practice, client))).hasSize(2);
    var waiting = clients.stream().filter(client -> !has(practice, client)).toList();
    assertThat(waiting).hasSize(3).allSatisfy(client -> awaitStatus(client, Status.WAITING));
    var lucky = waiting.getFirst();
    clients.stream().filter(client -> has(practice, client)).forEach(c -> takeBack(practice, c));
    tellConnection(newId(), 1, lucky, software(true), "CONNECTED", 1);
    assertThat(licence(lucky)).extracting("status").isEqualTo(Status.WAITING);
    assertThat(assign(practice, lucky).status()).isEqualTo(200);
    assertThat(licence(lucky)).extracting("status").isEqualTo(Status.ACTIVE);
  }

  @Test
  @DisplayName("CLI-3 who waits can be told not to")
  void wantedNoMore() {
    var practice = practiceWith(0);
    var client = client(practice, HEALTH.name());
    awaitStatus(client, Status.WAITING);
    assertThat(takeBack(practice, client).status()).isEqualTo(200);
    assertThat(licence(client)).isNull();
    await().until(() -> news(client).size() == 3);
    assertThat(news(client))
        .containsExactly("LicenceWanted.v1", "LicenceWaiting.v1", "LicenceEnded.v1");
  }

  @Test
  @DisplayName("CLI-3 a client with bookkeeping alone wants nothing")
  void bookkeeping() {
    var practice = practiceWith(50);
    var client = client(practice);
    assertThat(licence(client)).isNull();
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("CLI-14 taking back that is refused ends no want")
  void refusedTakingBack() {
    var practice = practiceWith(0);
    var client = client(practice, HEALTH.name());
    awaitStatus(client, Status.WAITING);
    var other = client(practice);
    assertThat(takeBack(practice, other, "taken").status()).isEqualTo(200);
    assertThat(takeBack(practice, client, "taken").text("code"))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(licence(client)).isNotNull();
  }

  @Test
  @DisplayName("SUB-3 a client first heard of as deactivated wants no licence, and gets none")
  void deactivated() {
    var practice = practiceWith(1);
    var client = newId();
    tellClient(practice, client, 9, "DEACTIVATED", HEALTH.name());
    assertThat(licence(client)).isNull();
    assertThat(has(practice, client)).isFalse();
  }

  private Answer takeBack(String practice, String client, String key) {
    return call(
        asking(practice, "/" + HEALTH + "/clients/" + client)
            .header("Idempotency-Key", key)
            .DELETE());
  }
}
