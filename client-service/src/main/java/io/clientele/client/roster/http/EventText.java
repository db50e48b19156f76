package io.clientele.client.roster.http;

import io.clientele.client.roster.stream.Message;
import io.clientele.platform.event.Json;
import io.clientele.platform.token.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Messages in the form of {@code text/event-stream}, for one caller. */
final class EventText {

  private final OutputStream out;
  private final Caller caller;

  EventText(OutputStream out, Caller caller) {
    this.out = out;
    this.caller = caller;
  }

  /**
   * Writes messages out.
   *
   * @param place the id of the place they lead up to; the last of them carries it
   */
  void write(List<Message> messages, String place) throws IOException {
    var text = new StringBuilder();
    for (var i = 0; i < messages.size(); i++) {
      if (i == messages.size() - 1) {
        text.append("id: ").append(place).append('\n');
      }
      append(text, messages.get(i));
    }
    send(text.toString());
  }

  /** Shows that the stream lives, and up to which place. */
  void beat(String place) throws IOException {
    send(": heartbeat\nid: " + place + "\n\n");
  }

  private void append(StringBuilder text, Message message) {
    switch (message) {
      case Message.Changed changed -> event(text, "changed", ShownLine.of(changed.entry(), caller));
      case Message.Removed removed -> event(text, "removed", Map.of("id", removed.client()));
      case Message.Ready ready -> event(text, "ready", Map.of());
      case Message.Reset reset -> event(text, "reset", Map.of());
    }
  }

  private static void event(StringBuilder text, String name, Object data) {
    text.append("event: ").append(name).append('\n');
    // JSON of ours has no line ends.
    text.append("data: ").append(Json.MAPPER.writeValueAsString(data)).append("\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
