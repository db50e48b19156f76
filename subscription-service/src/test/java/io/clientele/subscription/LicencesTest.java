package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.testkit.AtOnce;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicencesTest extends AbstractLicenceTest {

  @Test
  @DisplayName("SUB-3 a licence is assigned, counted, shown and said, and taken back again")
  void thereAndBack() {
    var practice = practiceWith(50);
    var client = clientOn(practice, software(true));
    var yes = assign(practice, client);
    assertThat(yes.status()).isEqualTo(200);
    assertThat(yes.body().path("assigned").asBoolean()).isTrue();
    assertThat(yes.body().path("licences").asInt()).isEqualTo(50);
    assertThat(yes.body().path("used").asInt()).isEqualTo(1);
    assertThat(licence(client)).extracting("status").isEqualTo(Status.ACTIVE);
    var back = takeBack(practice, client);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body().path("assigned").asBoolean()).isFalse();
    assertThat(back.body().path("used").asInt()).isZero();
    assertThat(licence(client)).isNull();
    await().until(() -> news(client).size() == 2);
    assertThat(news(client)).containsExactly("LicenceActivated.v1", "LicenceEnded.v1");
    await()
        .untilAsserted(
            () ->
                assertThat(names(topics.about(SUBSCRIPTIONS, "subscription/" + practice)))
                    .endsWith("LicenceAssigned.v1", "LicenceReturned.v1"));
  }

  @Test
  @DisplayName("SUB-3 a licence assigned twice is one, and one taken back twice is free once")
  void twice() {
    var practice = practiceWith(1);
    var client = clientOn(practice, software(true));
    assertThat(assign(practice, client).status()).isEqualTo(200);
    assertThat(assign(practice, client).status()).isEqualTo(200);
    assertThat(assigned(practice)).isEqualTo(50);
    assertThat(takeBack(practice, client).status()).isEqualTo(200);
    assertThat(takeBack(practice, client).status()).isEqualTo(200);
    assertThat(assigned(practice)).isEqualTo(49);
  }

  @Test
  @DisplayName(
      "SUB-3 when all are given another is refused with their number, and one freed goes on")
  void usedUp() {
    var practice = practiceWith(1);
    var software = software(true);
    var first = clientOn(practice, software);
    var second = clientOn(practice, software);
    assign(practice, first);
    var no = assign(practice, second);
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("LICENCES_USED_UP");
    assertThat(no.body().path("licences").asInt()).isEqualTo(50);
    assertThat(no.body().path("assigned").asInt()).isEqualTo(50);
    assertThat(licence(second)).isNull();
    takeBack(practice, first);
    assertThat(assign(practice, second).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("SUB-3 of several who want the last licence at once exactly one gets it")
  void lastOne() {
    var practice = practiceWith(1);
    var software = software(true);
    var clients = IntStream.range(0, 6).mapToObj(i -> clientOn(practice, software)).toList();
    var asking = new ArrayList<Callable<Integer>>();
    clients.forEach(client -> asking.add(() -> assign(practice, client).status()));
    assertThat(AtOnce.all(asking)).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(assigned(practice)).isEqualTo(50);
    assertThat(clients.stream().filter(client -> licence(client) != null)).hasSize(1);
  }

  @Test
  @DisplayName("INT-12 software that the add-on does not support is refused, with those it does")
  void notSupported() {
    var practice = practiceWith(50);
    var supported = software(true);
    var software = software(false);
    var no = assign(practice, clientOn(practice, software));
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("SOFTWARE_NOT_SUPPORTED");
    assertThat(no.text("rule")).isEqualTo("INT-12");
    assertThat(no.text("software")).isEqualTo(software);
    assertThat(no.body().path("supported").toString()).contains(supported).doesNotContain(software);
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("INT-12 a client whose bookkeeping is connected to nothing is refused")
  void noSoftware() {
    var practice = practiceWith(50);
    var no = assign(practice, client(practice));
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("SOFTWARE_MISSING");
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("SUB-3 everything that stands against a licence is said at once")
  void allAtOnce() {
    var practice = practiceWith(0);
    var client = client(practice);
    tellClient(practice, client, 2, "DEACTIVATED");
    var no = assign(practice, client).response().body();
    assertThat(no).contains("LICENCES_USED_UP", "CLIENT_DEACTIVATED", "SOFTWARE_MISSING");
  }

  @Test
  @DisplayName("CLI-3 an add-on that the plan does not include is refused")
  void notIncluded() {
    var practice = practiceOnTrial();
    var no = assign(practice, clientOn(practice, software(true)));
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("ADD_ON_NOT_INCLUDED");
  }

  @Test
  @DisplayName("SUB-3 a client that is deactivated keeps its licence, and it counts")
  void deactivated() {
    var practice = practiceWith(50);
    var client = clientOn(practice, software(true));
    assign(practice, client);
    tellClient(practice, client, 2, "DEACTIVATED");
    assertThat(assigned(practice)).isEqualTo(1);
    assertThat(Objects.requireNonNull(licence(client)).status()).isEqualTo(Status.ACTIVE);
    assertThat(takeBack(practice, client).status()).isEqualTo(200);
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("SUB-3 who is no practice admin neither sees nor assigns licences")
  void adminOnly() {
    var practice = practiceWith(50);
    var client = clientOn(practice, software(true));
    var path = "/" + HEALTH + "/clients";
    for (var role : List.of("CLIENT_ADMIN", "STANDARD")) {
      var asked =
          List.of(
              asking(practice, "", role).GET(),
              asking(practice, path, role).GET(),
              asking(practice, path + "/" + client, role).PUT(BodyPublishers.noBody()),
              asking(practice, path + "/" + client, role).DELETE());
      for (var request : asked) {
        var no = call(request);
        assertThat(no.status()).isEqualTo(403);
        assertThat(no.text("code")).isEqualTo("PRACTICE_ADMIN_ONLY");
      }
    }
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("LST-4 another practice's client is not there")
  void others() {
    var practice = practiceWith(50);
    var theirs = clientOn(practiceWith(50), software(true));
    for (var client : List.of(theirs, newId())) {
      assertThat(assign(practice, client).text("code")).isEqualTo("CLIENT_NOT_FOUND");
      assertThat(takeBack(practice, client).status()).isEqualTo(404);
    }
    assertThat(assigned(practice)).isZero();
  }

  @Test
  @DisplayName("SUB-3 add-ons are shown with how far they are used, and clients page by page")
  void shown() {
    var practice = practiceWith(3);
    var software = software(true);
    var had = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      var client = clientOn(practice, software);
      assign(practice, client);
      had.add(client);
    }
    var waiting = client(practice, HEALTH.name());
    awaitStatus(waiting, Status.WAITING);
    had.add(waiting);
    tellSoftware(software, 2, false);
    had.stream().limit(3).forEach(client -> awaitStatus(client, Status.BLOCKED));
    assertThat(get(practice, "").body().path("items").toString())
        .isEqualTo(
            "[{\"addOn\":\"DATA_HEALTH_INSIGHTS\",\"licences\":50,\"assigned\":50,"
                + "\"free\":0,\"blocked\":3,\"waiting\":1}]");
    var path = "/" + HEALTH + "/clients?limit=3";
    var first = get(practice, path).body();
    assertThat(first.path("items")).hasSize(3);
    var second = get(practice, path + "&cursor=" + first.path("nextCursor").asString()).body();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("nextCursor").isNull()).isTrue();
    var seen = new ArrayList<String>();
    first.path("items").forEach(one -> seen.add(one.path("client").asString()));
    second.path("items").forEach(one -> seen.add(one.path("client").asString()));
    assertThat(seen).isSorted().containsExactlyInAnyOrderElementsOf(had);
    assertThat(first.toString() + second).contains(Block.SOFTWARE_NOT_SUPPORTED.name(), software);
  }
}
