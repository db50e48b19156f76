package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The link between a client and one organisation, from its draft on.
 *
 * @param client the client's id; while it is a draft, the id the client will have
 * @param integratedBy the login that connected it, or signed in for it last
 * @param signIn recognises the answer of the provider: the hash of the state sent along (INT-3)
 * @param lapsesAt until when a draft waits; null for all else
 * @param authorisation the sign-in it works by
 * @param offered the organisations to choose from; null until they were asked for
 * @param organisationKey stands for practice, software and organisation, so that none is connected
 *     twice (INT-3); null until one is chosen, and again when it lapsed
 * @param lists how far each had come when that was last told
 * @param run the import under way
 * @param purpose what it was begun for: {@link Purpose#ADD} or {@link Purpose#CONNECT}
 * @param clientKey stands for the client, so that none is connected twice (INT-3); null until an
 *     organisation is chosen, and again when it lapsed or is disconnected
 * @param expiry why it expired; null while it has not
 * @param renewal a later sign-in under way
 * @param left what it has left behind; null if nothing
 * @param shelf under what its entries lie, if that is not its id; see {@link #entries()}
 * @param refused how often the provider refused for good what was typed for {@link #signIn}; null
 *     for never
 * @param outlook when its sign-in ends (BEY-4); null unless it imports or is connected
 */
public record Connection(
    String id,
    String practice,
    String client,
    Software software,
    ConnectionStatus status,
    String integratedBy,
    Instant startedAt,
    String signIn,
    @Nullable Instant lapsesAt,
    @Nullable String authorisation,
    @Nullable List<Organisation> offered,
    @Nullable Organisation organisation,
    @Nullable String organisationKey,
    @Nullable Instant connectedAt,
    List<ListProgress> lists,
    @Nullable ImportRun run,
    Purpose purpose,
    @Nullable String clientKey,
    @Nullable Expiry expiry,
    @Nullable Renewal renewal,
    @Nullable List<Left> left,
    @Nullable String shelf,
    @Nullable Integer refused,
    @Nullable Outlook outlook) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "connection";

  /** The unique index on {@link #organisationKey}. */
  public static final String ORGANISATION_INDEX = "organisation-unique";

  /** The unique index on {@link #clientKey}. */
  public static final String CLIENT_INDEX = "client-connected-once";

  public Connection {
    // Drafts for clients to be are older than this field.
    purpose = purpose == null ? Purpose.ADD : purpose;
    left = left == null || left.isEmpty() ? null : List.copyOf(left);
    lists = List.copyOf(lists);
    offered = offered == null ? null : List.copyOf(offered);
  }

  /** What stands for an organisation within a practice. */
  public static String organisationKey(String practice, Software software, String organisation) {
    return practice + ":" + software + ":" + organisation;
  }

  /** Where the entries of its lists lie; another place for every organisation it ever had. */
  public String entries() {
    return shelf == null ? id : shelf;
  }

  /** How far the lists are at this moment, told or not. */
  public List<ListProgress> progress() {
    return run == null ? lists : run.lists();
  }

  /** What others may know of it. */
  public PublicConnection told() {
    return new PublicConnection(
        id,
        practice,
        client,
        software,
        status,
        authorisation,
        organisation,
        integratedBy,
        startedAt,
        connectedAt,
        lists,
        outlook == null ? null : outlook.endsAt());
  }

  ConnectionCopy copy() {
    return new ConnectionCopy(this);
  }
}
