package io.clientele.invitation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.invitation.Tracking;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A test of rules together with the store, without the service around them. */
public abstract class StoreTest {

  /** Time, as far as instances know. */
  protected final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:00:00Z"));

  /** What instances have heard. */
  protected final World world = new World();

  /** The store. */
  protected final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());

  /** The database of this test. */
  protected final String name = "invitations-" + UUID.randomUUID();

  /** An instance. */
  protected final Instance instance = new Instance(mongo, name, world, clock);

  /** An offer to be a user of {@code c1}, by {@code ada}. */
  protected static final Offer OFFER =
      Offer.toClientUser("p1", "c1", "Bakery & Sons", Role.BUSINESS_ADMIN, "ada");

  @AfterEach
  final void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  /** Opens an invitation as an event would; the id of it. */
  protected final String invited(Offer offer, String email) {
    var id = UUID.randomUUID().toString();
    instance.inviting.invite(
        id,
        new Heard("client/" + id, 1),
        Cause.of("test"),
        offer,
        new Invitee("Grace", email, "+447400123456"));
    return id;
  }

  /** The same for {@link #OFFER}. */
  protected final String invited() {
    return invited(OFFER, "grace@in.example");
  }

  /** The link of a channel. */
  protected static LinkToken link(String id, Channel channel) {
    return Instance.LINKS.of(id, channel.name(), 1);
  }

  /** Records that the message by a channel is out. */
  protected final void sent(String id, Channel channel) {
    instance.aggregates.command(
        id,
        Cause.of("test"),
        known ->
            Tracking.sent(
                Objects.requireNonNull(known, id),
                channel,
                known.generation(),
                clock.instant(),
                Instance.WEEK),
        Invitation::id);
  }
}
