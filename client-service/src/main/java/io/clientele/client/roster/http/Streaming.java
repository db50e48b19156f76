package io.clientele.client.roster.http;

import io.clientele.client.roster.stream.Message;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.Watcher;
import io.clientele.platform.token.Standing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** One stream from its opening to its end. */
final class Streaming {

  // Rights that are withdrawn act within a second (ACC-8).
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Streams streams;
  private final Watcher watcher;
  private final Supplier<Standing> standing;
  private final Duration heartbeat;
  private final Clock clock;

  Streaming(
      Streams streams,
      Watcher watcher,
      Supplier<Standing> standing,
      Duration heartbeat,
      Clock clock) {
    this.streams = streams;
    this.watcher = watcher;
    this.standing = standing;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Writes until the reader goes or is cut, the token ends, or the instance stops. */
  void run(EventText text) throws IOException, InterruptedException {
    var beat = Instant.MIN;
    while (watcher.isOpen()) {
      var told = streams.told(); // before taking: what is taken may go beyond it
      var messages = watcher.take();
      switch (standing.get()) {
        case OUTDATED -> {
          text.write(List.of(new Message.Reset()), streams.id(watcher, told));
          return;
        }
        case EXPIRED -> {
          return;
        }
        case HOLDS -> {}
      }
      if (!messages.isEmpty()) {
        text.write(messages, streams.id(watcher, told));
        beat = clock.instant().plus(heartbeat);
      } else if (!clock.instant().isBefore(beat)) {
        text.beat(streams.id(watcher, told));
        beat = clock.instant().plus(heartbeat);
      }
      watcher.await(BETWEEN_LOOKS);
    }
  }
}
