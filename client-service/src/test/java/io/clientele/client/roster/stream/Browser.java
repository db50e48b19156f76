package io.clientele.client.roster.stream;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows the list to somebody, by the stream: what every reader of it should do. */
final class Browser {

  private final SharedRows rows;
  private final Reader reader;
  private final Weakness weakness;
  private Map<String, String> shown = new TreeMap<>();
  private @Nullable LiveInstance instance;
  private @Nullable Watcher watcher;
  private @Nullable String lastId;

  Browser(SharedRows rows, Reader reader, Weakness weakness) {
    this.rows = rows;
    this.reader = reader;
    this.weakness = weakness;
  }

  void connect(LiveInstance to) {
    disconnect();
    instance = to;
    watcher = to.join(reader, lastId);
  }

  /** The line is lost, with whatever was under way. */
  void disconnect() {
    if (instance != null && watcher != null) {
      instance.live.leave(watcher);
    }
    instance = null;
    watcher = null;
  }

  boolean isConnectedTo(LiveInstance one) {
    return one == instance;
  }

  boolean isConnected() {
    return watcher != null && watcher.isOpen();
  }

  /** Reads what was sent; of this many messages, and then the line is lost. */
  void receive(int most) {
    if (instance == null || watcher == null) {
      return;
    }
    var place = instance.place(reader);
    var messages = watcher.take();
    messages.stream().limit(most).forEach(this::show);
    if (messages.size() > most || !watcher.isOpen()) {
      disconnect();
    } else {
      lastId = place;
    }
  }

  private void show(Message message) {
    switch (message) {
      case Message.Changed changed -> shown.put(changed.entry().id(), changed.entry().name());
      case Message.Removed removed -> remove(removed.client());
      case Message.Ready ready -> load();
      case Message.Reset reset -> {
        if (weakness != Weakness.RESETS_NOBODY) {
          load();
        }
      }
    }
  }

  private void remove(String client) {
    if (weakness != Weakness.REMOVES_NOTHING) {
      shown.remove(client);
    }
  }

  private void load() {
    shown = rows.list(reader.audiences());
  }

  Map<String, String> shown() {
    return shown;
  }

  Map<String, String> expected() {
    return rows.list(reader.audiences());
  }
}
