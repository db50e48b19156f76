package io.clientele.client.roster.stream;

import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SomeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The topics, and the rows that follow them by and by: names come on one partition, grants on
 * another. A colleague was granted a client by every other grant, and a team of theirs by every
 * other pair of grants.
 */
final class SharedRows {

  static final Partition NAMES = new Partition("client", 0);
  static final Partition GRANTS = new Partition("access", 0);
  static final List<Partition> PARTITIONS = List.of(NAMES, GRANTS);

  private final Map<Partition, List<String>> topics = new HashMap<>();
  private final Map<Partition, Integer> applied = new HashMap<>();

  private final Weakness weakness;

  SharedRows(Weakness weakness) {
    this.weakness = weakness;
    PARTITIONS.forEach(one -> topics.put(one, new ArrayList<>()));
    PARTITIONS.forEach(one -> applied.put(one, 0));
  }

  /** Something happens to a client. */
  void happens(Partition partition, String client) {
    topic(partition).add(client);
  }

  /** The next event of a partition is taken into its row, if there is one. */
  void apply(Partition partition) {
    applied.computeIfPresent(
        partition, (any, count) -> Math.min(count + 1, topic(partition).size()));
  }

  int length(Partition partition) {
    return topic(partition).size();
  }

  int applied(Partition partition) {
    return Objects.requireNonNull(applied.get(partition));
  }

  /** What the event at this place wakes. */
  Wake wake(Partition partition, int offset) {
    var client = topic(partition).get(offset);
    return new Wake(client, source(partition, client), count(partition, client, offset + 1));
  }

  private List<String> topic(Partition partition) {
    return Objects.requireNonNull(topics.get(partition));
  }

  private static String source(Partition partition, String client) {
    return partition.topic() + "/" + client;
  }

  private long count(Partition partition, String client, int until) {
    return topic(partition).subList(0, until).stream().filter(client::equals).count();
  }

  Map<String, SeenRow> read(Collection<String> clients) {
    var rows = new HashMap<String, SeenRow>();
    for (var client : clients) {
      var names = count(NAMES, client, applied(NAMES));
      var grants = count(GRANTS, client, applied(GRANTS));
      if (names + grants > 0) {
        rows.put(client, row(client, names, grants));
      }
    }
    return rows;
  }

  private SeenRow row(String client, long names, long grants) {
    var more = weakness == Weakness.TELLS_TOO_SOON ? Integer.MAX_VALUE : 0;
    var marks = Map.of(source(NAMES, client), names + more, source(GRANTS, client), grants + more);
    if (names == 0) {
      return new SeenRow(client, Set.of(), Set.of(), marks, SharedRows::unseen);
    }
    var seenBy = new HashSet<>(Set.of("practice"));
    var left = new HashSet<String>();
    (grants % 2 == 1 ? seenBy : left).add("practice/stan");
    (grants / 2 % 2 == 1 ? seenBy : left).add("practice/team/red");
    return new SeenRow(
        client,
        seenBy,
        grants == 0 ? Set.of() : left,
        marks,
        () -> SomeEntry.of(client, "name " + names));
  }

  private static RosterEntry unseen() {
    throw new IllegalStateException("nobody sees it");
  }

  /** The list as who is these audiences would load it now. */
  Map<String, String> list(Collection<String> audiences) {
    var all = new TreeMap<String, String>();
    var clients = new ArrayList<String>();
    topics.values().forEach(clients::addAll);
    read(clients).values().stream()
        .filter(row -> audiences.stream().anyMatch(row.seenBy()::contains))
        .forEach(row -> all.put(row.client(), row.entry().get().name()));
    return all;
  }
}
