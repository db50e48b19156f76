package io.clientele.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Whether a service has heard all that was said. */
final class Heard {

  // One for as long as this JVM lives: whoever awaits something asks every few milliseconds.
  private static final Admin BROKER =
      Admin.create(Map.of("bootstrap.servers", Infrastructure.bootstrapServers()));

  private Heard() {}

  /** Whether every consumer group of a service has taken in whatever is on its topics by now. */
  static boolean everything(String service) {
    try {
      var groups =
          BROKER.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
              .map(GroupListing::groupId)
              .filter(group -> group.startsWith(service + "."))
              .toList();
      for (var group : BROKER.describeConsumerGroups(groups).all().get().values()) {
        // While a group is still being put together, nobody can say what it has to hear.
        if (group.groupState() != GroupState.STABLE || !everything(group)) {
          return false;
        }
      }
      return !groups.isEmpty();
    } catch (ExecutionException e) {
      return false; // a group that has just gone, for instance: to be asked again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean everything(ConsumerGroupDescription group)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        group.members().stream()
            .flatMap(member -> member.assignment().topicPartitions().stream())
            .toList();
    if (partitions.isEmpty()) {
      return false; // it has not found its topic yet
    }
    var latest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest()));
    var ends = BROKER.listOffsets(latest).all().get();
    var heard =
        BROKER.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              var next = heard.get(end.getKey());
              return end.getValue().offset() <= (next == null ? 0 : next.offset());
            });
  }
}
