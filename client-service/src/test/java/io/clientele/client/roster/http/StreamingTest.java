package io.clientele.client.roster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SomeEntry;
import io.clientele.client.roster.stream.Limits;
import io.clientele.client.roster.stream.Opening;
import io.clientele.client.roster.stream.Partition;
import io.clientele.client.roster.stream.Reader;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.Wake;
import io.clientele.client.roster.stream.Watcher;
import io.clientele.platform.token.Caller;
import io.clientele.platform.token.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamingTest {

  private static final Partition PARTITION = new Partition("topic", 0);
  private static final Caller ADA = Caller.ofPractice("ada", "p", "PRACTICE_ADMIN", Set.of());
  private static final int BACKLOG = 4;

  private final Clock clock = Clock.systemUTC();
  private final Streams streams =
      new Streams(
          StreamingTest::rows,
          new Limits(9, 9, BACKLOG, 99, BACKLOG, Duration.ofSeconds(5)),
          clock);
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
    var stuck = new Stuck();
    var slow = stream(stuck, Duration.ofMinutes(1));
    var quick = stream(fast, Duration.ofMinutes(1));
    stuck.writing.await();
    for (var i = 0; i < 10; i++) {
      var client = "client-" + i;
      streams.heard(PARTITION, offset++, new Wake(client, "source", 1, "p"));
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
  @DisplayName("BEY-7 a quiet stream shows that it lives, and up to which place all was told")
  void heartbeats() throws Exception {
    streams.caughtUp();
    var out = new ByteArrayOutputStream();
    stream(out, Duration.ofMillis(1));
    await().until(() -> text(out).contains(": heartbeat\nid: "));
  }

  @Test
  @DisplayName(
      "LST-8 an instance that has not caught up opens no stream, and one that stops ends all")
  void not_ready_and_stopped() throws Exception {
    assertThat(streams.open(Reader.of(ADA), null)).isInstanceOf(Opening.Refused.class);
    streams.caughtUp();
    var one = stream(new ByteArrayOutputStream(), Duration.ofMinutes(1));
    streams.stop();
    one.thread().join();
    assertThat(streams.open(Reader.of(ADA), null)).isInstanceOf(Opening.Refused.class);
  }

  private record Open(Watcher watcher, Thread thread) {}

  private Open stream(OutputStream out, Duration heartbeat) throws InterruptedException {
    var opening = (Opening.Open) streams.open(Reader.of(ADA), null);
    var streaming =
        new Streaming(streams, opening.watcher(), () -> Standing.HOLDS, heartbeat, clock);
    var thread =
        Thread.ofVirtual()
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
    return new Open(opening.watcher(), thread);
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

  /** Takes no byte until it is released, like a socket whose other end does not read. */
  private static final class Stuck extends ByteArrayOutputStream {

    final CountDownLatch writing = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void write(byte[] bytes) throws IOException {
      writing.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      super.write(bytes);
    }
  }
}
