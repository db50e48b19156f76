package io.clientele.access.practice.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.Practices;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MongoPractices implements Practices {

  private static final String LOWERING_SINCE = "lowering.at";

  private final AggregateStore store;
  private final AggregateType<Practice, PracticeEvent> type;
  private final Aggregates<Practice, PracticeEvent> practices;

  MongoPractices(
      AggregateStore store,
      AggregateType<Practice, PracticeEvent> type,
      Aggregates<Practice, PracticeEvent> practices) {
    this.store = store;
    this.type = type;
    this.practices = practices;
    store
        .collection(type)
        .createIndex(
            Indexes.ascending(LOWERING_SINCE), new IndexOptions().name("lowering").sparse(true));
  }

  @Override
  public Optional<Practice> byId(String practice) {
    return Optional.ofNullable(practices.find(practice).state());
  }

  @Override
  public Outcome<Practice> command(
      String practice,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide) {
    return practices.command(practice, cause, decide, Practice::told);
  }

  @Override
  public Map<String, Practice> those(Collection<String> ids) {
    return practices.find(ids);
  }

  @Override
  public Outcome<Practice> edit(
      String practice,
      IfMatch seen,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide,
      Function<Practice, ?> answer) {
    return practices.edit(practice, seen, cause, decide, answer);
  }

  @Override
  public void react(
      String practice,
      Heard heard,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide) {
    practices.react(practice, heard, cause, decide);
  }

  @Override
  public List<Practice> lowering(int most) {
    return store
        .collection(type)
        .find(Filters.exists(LOWERING_SINCE))
        .sort(Indexes.ascending(LOWERING_SINCE))
        .limit(most)
        .map(document -> store.read(type, document))
        .into(new ArrayList<>());
  }
}
