package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.licence.Licence.Status;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockedLicencesTest extends AbstractLicenceTest {

  private String connection = "";

  /** A client that has a licence and, by one connection, this software. */
  private String licensed(String practice, String software) {
    var client = client(practice);
    connection = newId();
    tellConnection(connection, 1, client, software, "CONNECTED", 1);
    assertThat(assign(practice, client).status()).isEqualTo(200);
    return client;
  }

  private Block reason(String client) {
    return Objects.requireNonNull(Objects.requireNonNull(licence(client)).reason());
  }

  @Test
  @DisplayName("INT-12 a licence is blocked while the client's software is one not supported")
  void changeOfSoftware() {
    var practice = practiceWith(50);
    var client = licensed(practice, software(true));
    var other = software(false);
    tellConnection(connection, 2, client, "GONE", "DISCONNECTED", 1);
    awaitStatus(client, Status.BLOCKED);
    assertThat(reason(client)).isEqualTo(Block.SOFTWARE_MISSING);
    tellConnection(newId(), 1, client, other, "IMPORTING", 2);
    await().until(() -> reason(client) == Block.SOFTWARE_NOT_SUPPORTED);
    assertThat(licence(client)).extracting("software").isEqualTo(other);
    assertThat(has(practice, client)).isTrue();
    tellConnection(newId(), 1, client, software(true), "IMPORTING", 3);
    awaitStatus(client, Status.ACTIVE);
    await().until(() -> news(client).size() == 4);
    assertThat(news(client))
        .containsExactly(
            "LicenceActivated.v1", "LicenceBlocked.v1", "LicenceBlocked.v1", "LicenceUnblocked.v1");
  }

  @Test
  @DisplayName("INT-12 software that is supported no more blocks its licences, and again it frees")
  void changeOfSupport() {
    var practice = practiceWith(50);
    var software = software(true);
    var client = licensed(practice, software);
    var untouched = licensed(practice, software(true));
    tellSoftware(software, 2, false);
    awaitStatus(client, Status.BLOCKED);
    assertThat(reason(client)).isEqualTo(Block.SOFTWARE_NOT_SUPPORTED);
    tellSoftware(software, 3, true);
    awaitStatus(client, Status.ACTIVE);
    assertThat(news(untouched)).containsExactly("LicenceActivated.v1");
  }

  @Test
  @DisplayName("INT-12 late news of a connection that is over changes nothing")
  void lateNews() {
    var practice = practiceWith(50);
    var client = client(practice);
    var over = newId();
    var software = software(true);
    tellConnection(over, 9, client, software(false), "DISCONNECTED", 1);
    tellConnection(newId(), 1, client, software, "CONNECTED", 2);
    assertThat(assign(practice, client).status()).isEqualTo(200);
    tellConnection(over, 4, client, "EARLIER", "CONNECTED", 1);
    tellConnection(over, 10, client, "EARLIER", "DISCONNECTED", 1);
    tellConnection(newId(), 1, client, "TRIED", "CHOSEN", 3);
    assertThat(licence(client)).extracting("software").isEqualTo(software);
    assertThat(news(client)).containsExactly("LicenceActivated.v1");
  }

  @Test
  @DisplayName("INT-12 a connection heard of before its client counts all the same")
  void heardBefore() {
    var practice = practiceWith(50);
    var client = newId();
    tellConnection(newId(), 1, client, software(true), "CONNECTED", 1);
    tellClient(practice, client, 1, "ACTIVE", HEALTH.name());
    awaitStatus(client, Status.ACTIVE);
  }
}
