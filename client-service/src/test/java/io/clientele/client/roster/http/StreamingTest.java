package io.clientele.client.roster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SomeEntry;
import io.clientele.client.roster.stream.Limits;
import io.clientele.client.roster.stream.Message;
import io.clientele.client.roster.stream.Opening;
import io.clientele.client.roster.stream.Partition;
import io.clientele.client.roster.stream.Reader;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.Wake;
import io.clientele.client.roster.stream.Watcher;
import io.clientele.platform.token.Caller;
import io.clientele.platform.token.Standing;
import io.clientele.testkit.TurnedClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StreamingTest {

  private static final Partition PARTITION = new Partition("topic", 0);
  private static final Caller ADA = Caller.ofPractice("ada", "p", "PRACTICE_ADMIN", Set.of());
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final String BEAT = ": heartbeat\nid: ";
  private static final int BACKLOG = 4;
  private static final Limits LIMITS =
      new Limits(9, 9, BACKLOG, 99, BACKLOG, Duration.ofMinutes(10), Duration.ofSeconds(10));

  private final TurnedClock clock = TurnedClock.going();
  private final Streams streams = new Streams(StreamingTest::rows, LIMITS, clock);
  private long offset;

  @BeforeEach
  void start() throws InterruptedException {
    streams.start();
    streams.begins(Map.of(PARTITION, 0L));
  }

  @AfterEach
  void stop() {
    streams.stop();
  }

  @Test
  @DisplayName("LST-8 a reader who does not read is cut, and nobody waits for them")
  void a_slow_reader_is_cut() throws Exception {
    streams.caughtUp();
    var fast = new ByteArrayOutputStream();
    var stuck = new StuckOutput();
    var slow = stream(stuck);
    var quick = stream(fast);
    stuck.writing.await();
    clock.turn(Duration.ofSeconds(11));
    for (var i = 0; i < 10; i++) {
      var client = "client-" + i;
      streams.heard(PARTITION, offset++, new Wake(client, "source", 1));
      await().pollInterval(Duration.ofMillis(5)).until(() -> text(fast).contains(client));
    }
    assertThat(streams.cut()).isEqualTo(1);
    assertThat(slow.watcher().isOpen()).isFalse();
    assertThat(quick.watcher().isOpen()).isTrue();
    stuck.released.countDown();
    slow.thread().join();
    assertThat(stuck.toString(StandardCharsets.UTF_8)).doesNotContain("client-9");
    streams.close(slow.watcher());
    assertThat(streams.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("BEY-7 a quiet stream shows every fifteen seconds that it lives, and up to where")
  void heartbeats() throws Exception {
    streams.caughtUp();
    var out = new ByteArrayOutputStream();
    var looks = new AtomicInteger();
    var quiet = TurnedClock.standingAt(Instant.EPOCH);
    stream(out, () -> looked(looks), quiet);
    for (var beats = 0; beats < 2; beats++) {
      awaitLooks(looks, 2); // so that the time of the next one is set
      quiet.turn(HEARTBEAT.minusMillis(1));
      awaitLooks(looks, 2);
      assertThat(text(out).split(BEAT, -1)).hasSize(1 + beats);
      quiet.turn(Duration.ofMillis(1));
      var one = 2 + beats;
      await().until(() -> text(out).split(BEAT, -1).length == one);
    }
  }

  private static void awaitLooks(AtomicInteger looks, int more) {
    var enough = looks.get() + more;
    await().pollInterval(Duration.ofMillis(20)).until(() -> looks.get() >= enough);
  }

  private static Standing looked(AtomicInteger looks) {
    looks.incrementAndGet();
    return Standing.HOLDS;
  }

  @Test
  @DisplayName("BEY-7 an id does not pass what was told while its messages were taken")
  void told_meanwhile() throws Exception {
    var hooked = new HookedClock();
    var all = new Streams(StreamingTest::rows, LIMITS, hooked);
    all.start();
    all.begins(Map.of(PARTITION, 0L));
    all.caughtUp();
    hooked.onTaking =
        () -> {
          heard(all, "bakery");
          await().until(() -> Long.valueOf(1).equals(all.told().next().get(PARTITION)));
        };
    var out = new ByteArrayOutputStream();
    var opening = (Opening.Open) all.open(Reader.of(ADA), null);
    run(new Streaming(all, opening.watcher(), () -> Standing.HOLDS, HEARTBEAT, clock), out);
    await().until(() -> text(out).contains("event: ready"));
    var id = text(out).lines().findFirst().orElseThrow().substring("id: ".length());
    var back = (Opening.Open) all.open(Reader.of(ADA), id);
    assertThat(back.watcher().take()).hasOnlyElementsOfType(Message.Changed.class).hasSize(1);
    all.stop();
  }

  @Test
  @DisplayName("LST-8 whoever gives up while a stream is opened leaves their seat")
  void interrupted_while_opening() {
    streams.caughtUp();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> streams.open(Reader.of(ADA), null))
        .isInstanceOf(InterruptedException.class);
    assertThat(streams.size()).isZero();
  }

  @Test
  @DisplayName("LST-8 an instance whose streams have ended by an error says that it is ill")
  void broken() throws Exception {
    Streams ill = new Streams(StreamingTest::outOfOrder, LIMITS, clock);
    ill.start();
    ill.begins(Map.of(PARTITION, 0L));
    ill.caughtUp();
    var open = (Opening.Open) ill.open(Reader.of(ADA), null);
    assertThat(new StreamHealth(ill).health().getStatus()).isEqualTo(Status.UP);
    heard(ill, "bakery");
    await().until(() -> new StreamHealth(ill).health().getStatus().equals(Status.DOWN));
    await().until(() -> !open.watcher().isOpen());
    assertThat(ill.open(Reader.of(ADA), null)).isInstanceOf(Opening.Refused.class);
  }

  private static Map<String, SeenRow> outOfOrder(Collection<String> clients) {
    throw new LinkageError("of " + clients.size());
  }

  private static void heard(Streams those, String client) {
    try {
      those.heard(PARTITION, 0, new Wake(client, "source", 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName(
      "LST-8 an instance that has not caught up opens no stream, and one that stops ends all")
  void not_ready_and_stopped() throws Exception {
    assertThat(streams.open(Reader.of(ADA), null)).isInstanceOf(Opening.Refused.class);
    streams.caughtUp();
    var one = stream(new ByteArrayOutputStream());
    streams.stop();
    one.thread().join();
    assertThat(streams.open(Reader.of(ADA), null)).isInstanceOf(Opening.Refused.class);
  }

  private record Open(Watcher watcher, Thread thread) {}

  private Open stream(OutputStream out) throws InterruptedException {
    return stream(out, () -> Standing.HOLDS, clock);
  }

  private Open stream(OutputStream out, Supplier<Standing> standing, Clock time)
      throws InterruptedException {
    var opening = (Opening.Open) streams.open(Reader.of(ADA), null);
    var streaming = new Streaming(streams, opening.watcher(), standing, HEARTBEAT, time);
    return new Open(opening.watcher(), run(streaming, out));
  }

  private static Thread run(Streaming streaming, OutputStream out) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                streaming.run(new EventText(out, ADA));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, SeenRow> rows(Collection<String> clients) {
    return clients.stream().collect(Collectors.toMap(one -> one, StreamingTest::row));
  }

  private static SeenRow row(String client) {
    return new SeenRow(
        client,
        Set.of("p"),
        Set.of(),
        Map.of("source", 1L),
        () -> SomeEntry.of(client, "name of " + client));
  }
}
