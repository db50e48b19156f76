package io.clientele.client.roster.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two instances, two readers and a few clients, to whom anything may happen in any order. */
final class LiveWorld {

  /** Different steps there are. */
  static final int STEPS = 4800;

  private static final int MANY = 99;

  private final SharedRows rows;
  private final Weakness weakness;
  private final List<LiveInstance> instances = new ArrayList<>();
  final List<Browser> browsers;
  private Instant now = Instant.EPOCH;

  LiveWorld(Weakness weakness) {
    this.weakness = weakness;
    rows = new SharedRows(weakness);
    browsers =
        List.of(
            browser(new Reader("ada", "practice", List.of("practice"), "PRACTICE_ADMIN")),
            browser(
                new Reader(
                    "stan",
                    "practice",
                    List.of("practice/stan", "practice/team/red"),
                    "STANDARD")));
    instances.add(instance(Map.of(SharedRows.NAMES, 0, SharedRows.GRANTS, 0), 3));
    instances.add(instance(Map.of(SharedRows.NAMES, 0, SharedRows.GRANTS, 0), MANY));
  }

  private Browser browser(Reader reader) {
    return new Browser(rows, reader, weakness);
  }

  private LiveInstance instance(Map<Partition, Integer> from, int remembered) {
    return new LiveInstance(rows, from, remembered, weakness);
  }

  /** One step; the number says which, and of what. */
  void step(int number) {
    var partition = SharedRows.PARTITIONS.get(number % 2);
    var which = number / 2 % 2;
    var rest = number / 4;
    var choice = rest / 12;
    switch (rest % 12) {
      case 0, 1 -> rows.happens(partition, "client-" + choice % 5);
      case 2 -> rows.apply(partition);
      case 3 -> applyAll();
      case 4, 5 -> hear(instances.get(which), partition, 1 + choice % 4);
      case 6, 7 -> instances.get(which).turn(now);
      case 8 -> browsers.get(which).receive(choice % 2 == 0 ? MANY : choice % 3);
      case 9 -> browsers.get(which).disconnect();
      case 10 -> browsers.get(which).connect(instances.get(choice % 2));
      default -> rarely(choice, which);
    }
  }

  private void hear(LiveInstance instance, Partition partition, int many) {
    for (var i = 0; i < many; i++) {
      instance.hear(partition, now);
    }
  }

  private void rarely(int choice, int which) {
    switch (choice % 4) {
      case 0 -> restart(which, choice / 4);
      case 1 -> instances.get(which).begins(places(choice / 4));
      case 2 -> now = now.plus(Duration.ofMillis(40));
      default -> now = now.plus(Duration.ofSeconds(6));
    }
  }

  private void restart(int which, int choice) {
    var old = instances.get(which);
    browsers.stream().filter(one -> one.isConnectedTo(old)).forEach(Browser::disconnect);
    instances.set(which, instance(places(choice), 1 + choice / 4 % 8));
  }

  /** It has to hear whatever no row has taken in yet, may hear more again, and may leave a gap. */
  private Map<Partition, Integer> places(int choice) {
    var from = new HashMap<Partition, Integer>();
    SharedRows.PARTITIONS.forEach(
        one -> from.put(one, Math.max(0, rows.applied(one) - choice % 4)));
    return from;
  }

  private void applyAll() {
    SharedRows.PARTITIONS.forEach(
        one -> {
          while (rows.applied(one) < rows.length(one)) {
            rows.apply(one);
          }
        });
  }

  /** Everything is heard, applied and told, and whoever is away comes back. */
  void settle() {
    applyAll();
    for (var instance : instances) {
      for (var partition : SharedRows.PARTITIONS) {
        while (instance.hear(partition, now)) {
          browsers.forEach(browser -> browser.receive(MANY));
        }
      }
      while (!instance.isDone()) {
        now = now.plusSeconds(1);
        instance.turn(now);
        browsers.forEach(browser -> browser.receive(MANY));
      }
    }
    for (var i = 0; i < browsers.size(); i++) {
      if (!browsers.get(i).isConnected()) {
        browsers.get(i).connect(instances.get(i));
      }
      browsers.get(i).receive(MANY);
    }
  }
}
