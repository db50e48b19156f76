package io.clientele.client.roster.messaging;

import io.clientele.client.roster.stream.Streams;
import io.clientele.platform.watch.TopicWatch;
import org.springframework.context.SmartLifecycle;

/**
 * Streams live while the instance does. They end before the web server waits for its last requests:
 * by themselves they would never be the last.
 */
final class WatchedStreams implements SmartLifecycle {

  private final Streams streams;
  private final TopicWatch watch;

  WatchedStreams(Streams streams, TopicWatch watch) {
    this.streams = streams;
    this.watch = watch;
  }

  @Override
  public void start() {
    streams.start();
    watch.start();
  }

  @Override
  public void stop() {
    watch.stop();
    streams.stop();
  }

  @Override
  public boolean isRunning() {
    return watch.isRunning();
  }
}
