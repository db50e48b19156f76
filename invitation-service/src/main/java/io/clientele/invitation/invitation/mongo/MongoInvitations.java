package io.clientele.invitation.invitation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.invitation.Position;
import io.clientele.invitation.invitation.Sought;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads invitations where the aggregates keep them. */
final class MongoInvitations implements Invitations {

  private final MongoCollection<Document> collection;
  private final Function<Document, Invitation> read;

  MongoInvitations(MongoCollection<Document> collection, Function<Document, Invitation> read) {
    this.collection = collection;
    this.read = read;
  }

  @Override
  public Optional<Invitation> byLink(String hash) {
    return Optional.ofNullable(
            collection.find(or(eq("email.link", hash), eq("sms.link", hash))).first())
        .map(read);
  }

  @Override
  public List<Invitation> of(Sought sought, @Nullable Position after, int limit) {
    return collection
        .find(filter(sought, after))
        .sort(descending("createdAt", "_id"))
        .limit(limit)
        .map(read::apply)
        .into(new ArrayList<>());
  }

  static Bson filter(Sought sought, @Nullable Position after) {
    var delivery = sought.delivery();
    // The one choice stands outside, so that each branch has an index that sorts as well.
    return delivery == null
        ? and(filters(sought, after))
        : or(
            and(delivered("email", delivery, filters(sought, after))),
            and(delivered("sms", delivery, filters(sought, after))));
  }

  private static List<Bson> delivered(String message, MessageStatus status, List<Bson> others) {
    others.add(eq(message + ".status", status.name()));
    return others;
  }

  private static List<Bson> filters(Sought sought, @Nullable Position after) {
    var filters = new ArrayList<Bson>();
    filters.add(
        switch (sought.at()) {
          case Account.OfPractice at -> eq("offer.practice", at.practice());
          case Account.OfClient at -> eq("offer.client", at.client());
        });
    if (sought.client() != null) {
      filters.add(eq("offer.client", sought.client()));
    }
    if (sought.status() != null) {
      filters.add(eq("status", sought.status().name()));
    }
    if (after != null) {
      // The first condition alone can bound an index; the second makes it exact.
      var at = Date.from(after.createdAt());
      filters.add(lte("createdAt", at));
      filters.add(or(lt("createdAt", at), lt("_id", after.id())));
    }
    return filters;
  }

  @Override
  public Map<String, List<String>> joinedAs(Collection<String> keys) {
    return collection
        .find(joinedBy(keys))
        .projection(Projections.include("member"))
        .map(found -> found.get("member", Document.class))
        .into(new ArrayList<>())
        .stream()
        .collect(
            groupingBy(
                member -> member.getString("key"),
                mapping(member -> member.getString("login"), toList())));
  }

  static Bson joinedBy(Collection<String> keys) {
    return in("member.key", keys);
  }

  @Override
  public Set<String> openAmong(Collection<String> keys) {
    return collection
        .find(openTo(keys))
        .projection(Projections.include("openKey"))
        .map(found -> found.getString("openKey"))
        .into(new HashSet<>());
  }

  static Bson openTo(Collection<String> keys) {
    return in("openKey", keys);
  }

  @Override
  public List<String> over(Instant now, int limit) {
    return collection
        .find(overAt(now))
        .sort(ascending("expiresAt"))
        .projection(Projections.include("_id"))
        .limit(limit)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  static Bson overAt(Instant now) {
    return and(eq("status", InvitationStatus.PENDING.name()), lte("expiresAt", Date.from(now)));
  }

  @Override
  public List<String> openBy(
      @Nullable String practice, String inviter, boolean accepted, Instant until, int limit) {
    return collection
        .find(and(openOf(practice, inviter, accepted), offeredUntil(until)))
        .sort(ascending("createdAt"))
        .projection(Projections.include("_id"))
        .limit(limit)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Stored before it was kept, it is as old as the invitation. */
  private static Bson offeredUntil(Instant until) {
    var at = Date.from(until);
    return or(lte("offeredAt", at), and(Filters.exists("offeredAt", false), lte("createdAt", at)));
  }

  static Bson openOf(@Nullable String practice, String inviter, boolean accepted) {
    var pending = eq("status", InvitationStatus.PENDING.name());
    var notJoined =
        and(eq("status", InvitationStatus.ACCEPTED.name()), Filters.exists("member", false));
    var theirs = and(eq("offer.by", inviter), accepted ? or(pending, notJoined) : pending);
    return practice == null ? theirs : and(theirs, eq("offer.practice", practice));
  }
}
