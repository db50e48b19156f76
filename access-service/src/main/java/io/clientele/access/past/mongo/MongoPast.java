package io.clientele.access.past.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.clientele.access.audit.CatchingUp;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessRecord;
import io.clientele.access.login.LoginRecord;
import io.clientele.access.login.LoginRecord.AtPractice;
import io.clientele.access.past.Past;
import io.clientele.access.practice.PracticeRecord;
import io.clientele.access.practice.PracticeRecord.PracticeThen;
import io.clientele.access.team.TeamRecord;
import io.clientele.access.team.TeamRecord.TeamThen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Reads states that lie on record beside the acts that led to them. */
final class MongoPast implements Past {

  private static final String OF = "of";
  private static final String SEQUENCE = "sequence";
  private static final String AT = "at";
  private static final String ID = "_id";
  private static final String STATE = "state";

  private final MongoCollection<Document> record;
  private final CatchingUp catchingUp;
  private final MongoConverter converter;

  MongoPast(MongoCollection<Document> record, CatchingUp catchingUp, MongoConverter converter) {
    this.record = record;
    this.catchingUp = catchingUp;
    this.converter = converter;
    // All that a look at many things needs, so that only the entries it wants are read whole.
    record.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending(OF), Indexes.descending(SEQUENCE), Indexes.ascending(AT, ID)),
        new IndexOptions().name("states").sparse(true));
  }

  @Override
  public void complete(String practice) {
    catchingUp.putOnRecord(practice);
  }

  @Override
  public Optional<Instant> since(String practice) {
    return Optional.ofNullable(
            record
                .find(and(eq("practice", practice), eq("act", PracticeRecord.REGISTERED)))
                .sort(ascending(AT))
                .first())
        .map(entry -> entry.getDate(AT).toInstant());
  }

  @Override
  public Optional<ClientAccess> access(String client, Instant at) {
    return newest(ClientAccessRecord.of(client), at)
        .map(state -> read(ClientAccess.class, state.append(ID, client)));
  }

  @Override
  public Optional<AtPractice> colleague(String practice, String login, Instant at) {
    return newest(LoginRecord.of(practice, login), at).map(state -> read(AtPractice.class, state));
  }

  @Override
  public List<AtPractice> colleagues(String practice, Instant at) {
    return newestOfEach(LoginRecord.of(practice, ""), at).stream()
        .map(state -> read(AtPractice.class, state))
        .toList();
  }

  @Override
  public List<TeamThen> teams(String practice, Instant at) {
    return newestOfEach(TeamRecord.of(practice, ""), at).stream()
        .map(state -> read(TeamThen.class, state))
        .toList();
  }

  @Override
  public boolean awake(String practice, Instant at) {
    return newest(PracticeRecord.of(practice), at)
        .map(state -> read(PracticeThen.class, state))
        .filter(PracticeThen::awake)
        .isPresent();
  }

  private <T> T read(Class<T> type, Document state) {
    return converter.read(type, state);
  }

  private Optional<Document> newest(String of, Instant at) {
    return Optional.ofNullable(
            record
                .find(and(eq(OF, of), lte(AT, Date.from(at))))
                .sort(orderBy(ascending(OF), descending(SEQUENCE)))
                .first())
        .map(entry -> entry.get(STATE, Document.class));
  }

  /**
   * The newest state of each thing.
   *
   * @param prefix what all of them begin with, up to a slash
   */
  private List<Document> newestOfEach(String prefix, Instant at) {
    var seen = new HashSet<String>();
    var ids = new ArrayList<String>();
    record
        .find(and(gte(OF, prefix), lt(OF, after(prefix)), lte(AT, Date.from(at))))
        .sort(orderBy(ascending(OF), descending(SEQUENCE)))
        .projection(Projections.include(OF))
        .forEach(
            entry -> {
              if (seen.add(entry.getString(OF))) {
                ids.add(entry.getString(ID));
              }
            });
    return record
        .find(in(ID, ids))
        .sort(ascending(OF))
        .map(entry -> entry.get(STATE, Document.class))
        .into(new ArrayList<>());
  }

  /** The first text beyond all that begin so. */
  private static String after(String prefix) {
    var last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }
}
