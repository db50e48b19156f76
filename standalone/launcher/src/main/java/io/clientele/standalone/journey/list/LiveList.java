package io.clientele.standalone.journey.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who keeps the client list open and hears what changes. */
public final class LiveList implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Stream<String> lines;
  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private volatile String id = "";
  private String type = "";

  /**
   * One event of the stream.
   *
   * @param type {@code changed}, {@code removed}, {@code reset}
   */
  public record Message(String type, JsonNode data) {

    boolean isAbout(String wanted, String client) {
      return type.equals(wanted) && data.path("id").asText().equals(client);
    }
  }

  private LiveList(Stream<String> lines) {
    this.lines = lines;
  }

  /**
   * Opens the list of a practice, and waits until the stream has said where it begins.
   *
   * @param list the path of the list
   * @param after where an earlier stream ended; empty to begin now
   */
  public static LiveList open(Api api, String list, String after) {
    LiveList live = new LiveList(api.stream(list + "/stream", after));
    Thread.ofVirtual().start(live::listen);
    Checks.eventually("where the stream begins", PATIENCE, live::position, at -> !at.isEmpty());
    return live;
  }

  private void listen() {
    try {
      lines.forEach(this::take);
    } catch (RuntimeException e) {
      // It was closed, or its other end went.
      lines.close();
    }
  }

  private void take(String line) {
    if (line.startsWith("event:")) {
      type = line.substring("event:".length()).strip();
    } else if (line.startsWith("data:")) {
      heard.add(new Message(type, Api.read(line.substring("data:".length()))));
    } else if (line.startsWith("id:")) {
      id = line.substring("id:".length()).strip();
    }
  }

  /** Up to where everything was heard; empty before the stream has said so. */
  public String position() {
    return id;
  }

  /** Waits until it was said of a client. */
  public Message await(String wanted, String client) {
    return Checks.eventually(
            "that " + client + " is " + wanted,
            PATIENCE,
            () -> heard.stream().filter(one -> one.isAbout(wanted, client)).toList(),
            found -> !found.isEmpty())
        .getLast();
  }

  /** What was heard so far. */
  public List<Message> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    lines.close();
  }
}
