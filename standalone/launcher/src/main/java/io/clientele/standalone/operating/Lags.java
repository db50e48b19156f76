package io.clientele.standalone.operating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far each consumer group is behind. */
public final class Lags {

  private Lags() {}

  /**
   * The number of messages each group has yet to read, by group and topic, over the partitions it
   * has read at all; sorted.
   *
   * @throws CannotOperate if the broker does not answer
   */
  public static Map<String, Map<String, Long>> of(String bootstrapServers) {
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "10000"))) {
      return of(admin);
    } catch (ExecutionException e) {
      throw new CannotOperate("The broker at " + bootstrapServers + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotOperate("Interrupted", e);
    }
  }

  private static Map<String, Map<String, Long>> of(Admin admin)
      throws ExecutionException, InterruptedException {
    List<String> groups =
        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
            .map(GroupListing::groupId)
            .toList();
    var read =
        admin
            .listConsumerGroupOffsets(
                groups.stream()
                    .collect(
                        Collectors.toMap(
                            group -> group, group -> new ListConsumerGroupOffsetsSpec())))
            .all()
            .get();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    read.values().forEach(one -> one.keySet().forEach(p -> asked.put(p, OffsetSpec.latest())));
    var ends = admin.listOffsets(asked).all().get();
    Map<String, Map<String, Long>> lags = new TreeMap<>();
    read.forEach(
        (group, positions) ->
            positions.forEach(
                (partition, position) ->
                    lags.computeIfAbsent(group, any -> new TreeMap<>())
                        .merge(
                            partition.topic(), behind(position, ends.get(partition)), Long::sum)));
    return lags;
  }

  private static long behind(OffsetAndMetadata position, @Nullable ListOffsetsResultInfo end) {
    return end == null ? 0 : Math.max(0, end.offset() - position.offset());
  }
}
