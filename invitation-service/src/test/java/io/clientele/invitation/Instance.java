package io.clientele.invitation;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.acceptance.Accepting;
import io.clientele.invitation.acceptance.Ticket;
import io.clientele.invitation.delivery.Carrier;
import io.clientele.invitation.delivery.Deliveries;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.delivery.Texts;
import io.clientele.invitation.delivery.guard.Guards;
import io.clientele.invitation.delivery.mongo.QueueCollections;
import io.clientele.invitation.invitation.Admission;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Expiry;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.invitation.Tending;
import io.clientele.invitation.invitation.mongo.InvitationCollections;
import io.clientele.invitation.letter.Letters;
import io.clientele.invitation.limit.Limits;
import io.clientele.invitation.limit.Most;
import io.clientele.invitation.limit.Recipients;
import io.clientele.invitation.limit.mongo.LimitCollections;
import io.clientele.invitation.link.Links;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.event.Pending;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One instance of the service without its edge: the shipped classes over one store. */
public final class Instance {

  /** How long invitations are good for. */
  public static final Duration WEEK = Duration.ofDays(7);

  private static final int PLENTY = 1_000_000;

  private static final String SECRET = "dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygc2VjcmV0ISE=";

  /** The links of every instance. */
  public static final Links LINKS = new Links(SECRET);

  /** The invitations. */
  public final Aggregates<Invitation, InvitationEvent> aggregates;

  /** The same, for reading. */
  public final Invitations invitations;

  /** Opens them. */
  public final Inviting inviting;

  /** Sends them again, and takes them back. */
  public final Tending tending;

  /** Takes a yes. */
  public final Accepting accepting;

  /** Ends them. */
  public final Expiry expiry;

  private final Guards guards;
  private final Queue queue;
  private final Letters letters;
  private final Clock clock;

  /** An instance over a database of this store. */
  public Instance(MongoClient mongo, String database, World world, Clock clock) {
    this(mongo, database, world, clock, new Most(PLENTY, PLENTY, PLENTY, PLENTY + 1));
  }

  /** One where there are so many invitations a day. */
  public Instance(MongoClient mongo, String database, World world, Clock clock, Most most) {
    var rights = new Rights(world, world);
    this.clock = clock;
    this.guards = new Guards(clock);
    this.aggregates = InvitationCollections.aggregates(mongo, database, clock);
    this.invitations = InvitationCollections.invitations(mongo, database, clock);
    var limits =
        new Limits(LimitCollections.counts(mongo, database), new Recipients(SECRET), most, clock);
    var admission = new Admission(invitations, world, rights, limits);
    this.inviting = new Inviting(aggregates, admission, world, world, LINKS, clock);
    this.tending = new Tending(aggregates, admission, rights, LINKS, clock);
    this.accepting =
        new Accepting(
            aggregates,
            invitations,
            world,
            rights,
            (invitation, channel, now) ->
                new Ticket(invitation.id() + " by " + channel, now.plusSeconds(900)),
            clock);
    this.expiry = new Expiry(invitations, aggregates, clock);
    this.queue = QueueCollections.queue(mongo, database, clock);
    this.letters = new Letters(world, world, LINKS, "https://clientele.example", null, WEEK);
  }

  /** What sends by a channel through these. */
  public Deliveries deliveries(Channel channel, Post post, Texts texts) {
    // Another one for each: an instance of the service has one for each provider.
    var gate = guards.of(channel + " " + UUID.randomUUID(), PLENTY);
    return new Deliveries(
        channel, gate, queue, letters, new Carrier(post, texts), aggregates, clock, WEEK);
  }

  /** An invitation as it is now. */
  public Invitation read(String id) {
    return Objects.requireNonNull(aggregates.find(id).state(), id);
  }

  /** The names of all that happened to it: nobody sends what lies in an outbox here. */
  public List<String> events(String id) {
    return aggregates.find(id).outbox().stream().map(Pending::name).toList();
  }
}
