package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.AtOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamOverHttpTest extends ClientServiceTest {

  private final List<StreamReader> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(StreamReader::close);
  }

  @Test
  @DisplayName(
      "LST-8 a change of the list is on the stream within a second or two, as a line of it")
  void a_change_is_on_the_stream() {
    var desk = desk().opened("UK", 5);
    var stream = open(desk, desk.admin(), null);
    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.names()).containsExactly("ready");
    var id = id(desk.add("Bakery"));
    await().until(() -> stream.names().contains("changed"));
    stream.untilShown("Bakery");
    assertThat(stream.events.getLast().data())
        .isEqualTo(desk.get("/clients").body().at("/items/0"));
    desk.command("/clients/" + id + "/deactivation");
    stream.until("changed", data -> data.get("status").asString().equals("DEACTIVATED"));
  }

  @Test
  @DisplayName("LST-4 whoever is granted a client is told of it, whoever loses it that it is gone")
  void grants_and_withdrawals() {
    var desk = desk().opened("UK", 5);
    var elsewhere = elsewhere();
    var bakery = id(desk.add("Bakery"));
    var stan = open(desk, desk.colleague("stan"), null);
    var eve = open(desk, desk.colleague("eve"), null);
    var other = desk();
    var bob = open(other, other.admin(), null);
    elsewhere.granted(bakery, "stan");
    stan.untilShown("Bakery");
    elsewhere.granted(bakery);
    stan.until("removed", data -> data.get("id").asString().equals(bakery));
    elsewhere.granted(id(desk.add("Brewery")), "stan", "eve");
    stan.untilShown("Brewery");
    eve.untilShown("Brewery");
    assertThat(eve.events).noneMatch(event -> event.data().toString().contains(bakery));
    assertThat(stan.events.toString()).doesNotContain("PRACTICE_ACCESS");
    assertThat(bob.names()).containsExactly("ready");
  }

  @Test
  @DisplayName("BEY-7 who comes back is told what changed meanwhile, and what they lost")
  void resume() {
    var desk = desk().opened("UK", 5);
    var elsewhere = elsewhere();
    var lost = id(desk.add("Lost"));
    elsewhere.granted(lost, "stan");
    var before = open(desk, desk.colleague("stan"), null);
    var kept = id(desk.add("Kept"));
    elsewhere.granted(kept, "stan");
    before.untilShown("Kept");
    before.close();
    elsewhere.granted(lost);
    var admin = open(desk, desk.admin(), null);
    elsewhere.granted(kept, "stan", "eve");
    admin.until("changed", data -> data.get("id").asString().equals(kept));
    var after = open(desk, desk.colleague("stan"), before.lastId());
    after.until("removed", data -> data.get("id").asString().equals(lost));
    after.untilShown("Kept");
    assertThat(after.names()).doesNotContain("reset", "ready");
  }

  @Test
  @DisplayName("BEY-7 an id that means nothing, or nothing to this caller, is answered by a reset")
  void unknown_ids() {
    var desk = desk().opened("UK", 5);
    var admin = open(desk, desk.admin(), null);
    assertThat(open(desk, desk.admin(), "nonsense").names()).containsExactly("reset");
    assertThat(open(desk, desk.admin(), "A".repeat(5000)).names()).containsExactly("reset");
    assertThat(open(desk, desk.colleague("stan"), admin.lastId()).names()).containsExactly("reset");
  }

  @Test
  @DisplayName("ACC-8 a change of rights ends a stream within a second or two, with a reset")
  void a_change_of_rights_ends_it() {
    var desk = desk().opened("UK", 5);
    var login = UUID.randomUUID().toString();
    var stream =
        open(
            desk,
            "Bearer "
                + tokens.token(
                    claims ->
                        claims
                            .subject(login)
                            .claim("account", "practice/" + desk.practice)
                            .claim("role", "STANDARD")
                            .claim("rv", 0)),
            null);
    var other = open(desk, desk.admin(), null);
    assertThat(stream.hasEnded()).isFalse();
    elsewhere().login(login, desk.practice, "STANDARD");
    await().until(stream::hasEnded);
    assertThat(stream.names()).containsExactly("ready", "reset");
    assertThat(other.hasEnded()).isFalse();
  }

  @Test
  @DisplayName("ACC-8 a stream ends with its token")
  void it_ends_with_its_token() {
    var desk = desk().opened("UK", 5);
    // Clocks may disagree by a minute: it is accepted until then.
    var almostOver = Date.from(Instant.now().minusSeconds(57));
    var stream =
        open(
            desk,
            "Bearer "
                + tokens.token(
                    claims ->
                        claims
                            .subject("stan")
                            .claim("account", "practice/" + desk.practice)
                            .claim("role", "STANDARD")
                            .issueTime(Date.from(Instant.now().minusSeconds(300)))
                            .expirationTime(almostOver)),
            null);
    assertThat(stream.names()).containsExactly("ready");
    await().until(stream::hasEnded);
    assertThat(stream.names()).containsExactly("ready");
  }

  @Test
  @DisplayName("LST-4 a stream of another practice is refused")
  void another_practice() {
    var desk = desk().opened("UK", 5);
    var refused = StreamReader.open(port, desk().practice, desk.admin(), null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  @DisplayName("LST-8 one login has ten streams open and no more")
  void ten_streams_of_a_login() {
    var desk = desk().opened("UK", 5);
    for (var i = 0; i < 10; i++) {
      assertThat(open(desk, desk.admin(), null).status()).isEqualTo(200);
    }
    var refused = StreamReader.open(port, desk.practice, desk.admin(), null);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotBlank();
  }

  @Test
  @DisplayName("LST-8 five hundred open streams are each told of a change")
  void five_hundred() {
    var desk = desk().opened("UK", 5);
    var bearers = IntStream.range(0, 50).mapToObj(i -> admin(desk, i)).toList();
    var readers =
        AtOnce.all(
            IntStream.range(0, 500)
                .<Callable<StreamReader>>mapToObj(
                    i -> () -> StreamReader.open(port, desk.practice, bearers.get(i / 10), null))
                .toList());
    opened.addAll(readers);
    assertThat(readers).allMatch(reader -> reader.status() == 200);
    desk.add("Bakery");
    await().until(() -> readers.stream().allMatch(reader -> reader.events.size() > 1));
    assertThat(readers)
        .allSatisfy(reader -> assertThat(reader.names()).containsOnly("ready", "changed"));
  }

  private String admin(Desk desk, int number) {
    return tokens.bearer(desk.practice, "admin-" + number, "PRACTICE_ADMIN");
  }

  private StreamReader open(Desk desk, String bearer, @Nullable String id) {
    var stream = StreamReader.open(port, desk.practice, bearer, id);
    opened.add(stream);
    return stream;
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }
}
