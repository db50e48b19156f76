package io.clientele.client.roster.stream;

import java.util.Comparator;

/** One of the logs that are heard; the same to every instance. */
public record Partition(String topic, int number) implements Comparable<Partition> {

  private static final Comparator<Partition> ORDER =
      Comparator.comparing(Partition::topic).thenComparing(Partition::number);

  @Override
  public int compareTo(Partition other) {
    return ORDER.compare(this, other);
  }
}
