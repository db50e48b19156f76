package io.clientele.invitation.invitation.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The shipped collection of invitations, for tests that start no service. */
public final class InvitationCollections {

  /** The shipped type. */
  public static final AggregateType<Invitation, InvitationEvent> TYPE =
      new InvitationStore().invitationType();

  private InvitationCollections() {}

  /** Invitations in this database, with their indexes; nobody sends their events. */
  public static Aggregates<Invitation, InvitationEvent> aggregates(
      MongoClient mongo, String database, Clock clock) {
    return new InvitationStore().aggregates(store(mongo, database, clock), TYPE);
  }

  /** The same, for reading. */
  public static Invitations invitations(MongoClient mongo, String database, Clock clock) {
    return new InvitationStore().invitations(store(mongo, database, clock), TYPE);
  }

  /** The store of this database; nobody sends what lies in its outboxes. */
  public static AggregateStore store(MongoClient mongo, String database, Clock clock) {
    return new AggregateStore(
        new SimpleMongoClientDatabaseFactory(mongo, database),
        converter(),
        (type, id, outbox) -> {},
        clock,
        () -> 0L);
  }

  private static MongoConverter converter() {
    var conversions = new MongoCustomConversions(List.of());
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.afterPropertiesSet();
    return converter;
  }
}
