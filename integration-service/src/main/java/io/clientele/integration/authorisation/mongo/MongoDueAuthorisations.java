package io.clientele.integration.authorisation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;

final class MongoDueAuthorisations implements DueAuthorisations {

  private final AggregateStore store;
  private final Bson mayOpen;

  /**
   * Looks here.
   *
   * @param keys ids of those this instance has; what lies in no envelope may be under any
   */
  MongoDueAuthorisations(AggregateStore store, List<String> keys) {
    this.store = store;
    this.mayOpen = or(exists("tokens.key", false), in("tokens.key.under", keys));
  }

  @Override
  public List<Authorisation> toRefresh(Software software, Instant now, int most) {
    return due("refreshAt", and(of(software), exists("trouble", false), mayOpen), now, most);
  }

  @Override
  public List<Authorisation> toRefreshAgain(Software software, Instant now, int most) {
    return due("refreshAt", and(of(software), exists("trouble"), mayOpen), now, most);
  }

  @Override
  public List<Authorisation> toReview(Software software, Instant now, int most) {
    return due("reviewAt", of(software), now, most);
  }

  @Override
  public boolean hasTwin(Authorisation authorisation) {
    var account = authorisation.account();
    return account != null
        && store
                .collection(AuthorisationStore.TYPE)
                .find(
                    and(
                        eq("account", account),
                        eq("software", authorisation.software().name()),
                        ne("_id", authorisation.id()),
                        exists("tokens")))
                .first()
            != null;
  }

  private static Bson of(Software software) {
    return eq("software", software.name());
  }

  private List<Authorisation> due(String field, Bson which, Instant now, int most) {
    return store
        .collection(AuthorisationStore.TYPE)
        .find(and(lte(field, Date.from(now)), which))
        .sort(Sorts.ascending(field))
        .limit(most)
        .map(document -> store.read(AuthorisationStore.TYPE, document))
        .into(new ArrayList<>());
  }
}
