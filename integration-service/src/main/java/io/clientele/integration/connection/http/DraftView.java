package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Software;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is answered.
 *
 * @param client the id the client will have
 * @param authorisationUrl where the person signs in; null once that is done, and for everybody but
 *     the one who started it
 * @param steps what is to be done, in order
 * @param needs what the person must hold at the provider
 * @param organisations what can be chosen; null until the person has signed in, and once it is
 *     chosen
 */
record DraftView(
    String id,
    String client,
    Software software,
    ConnectionStatus status,
    @Nullable URI authorisationUrl,
    @Nullable Instant expiresAt,
    List<String> steps,
    String needs,
    @Nullable List<Offered> organisations,
    @Nullable Organisation organisation) {

  /**
   * One that can be chosen.
   *
   * @param taken whether a client of the practice has it already
   * @param takenBy that client, for who sees it; null for others
   * @param heldBy the draft that holds it, or null: no client has it, and it cannot be chosen
   */
  record Offered(
      String id,
      String name,
      @Nullable String country,
      @Nullable String currency,
      boolean taken,
      @Nullable String takenBy,
      @Nullable HeldBy heldBy) {

    /**
     * As one caller may know it.
     *
     * @param named whether they see the client of what holds it
     */
    static Offered of(
        Organisation one, @Nullable Connection holder, Caller caller, Predicate<Connection> named) {
      var client = holder != null && holder.status().isAttached() ? holder.client() : null;
      return new Offered(
          one.id(),
          one.name(),
          one.country(),
          one.currency(),
          client != null,
          holder != null && named.test(holder) ? client : null,
          holder == null || client != null ? null : HeldBy.of(holder, caller));
    }
  }

  /**
   * A draft that holds an organisation.
   *
   * @param draft its id, for the one who started it; null for others
   * @param until when its time is over; null once it is, until it is known that no client has it
   */
  record HeldBy(@Nullable String draft, @Nullable Instant until) {

    static HeldBy of(Connection draft, Caller caller) {
      return new HeldBy(
          draft.integratedBy().equals(caller.login()) ? draft.id() : null, draft.lapsesAt());
    }
  }

  /** A draft as far as it can be told without its address: that is a secret, and is not kept. */
  static DraftView of(Connection draft, Provider provider) {
    return new DraftView(
        draft.id(),
        draft.client(),
        draft.software(),
        draft.status(),
        null,
        draft.lapsesAt(),
        provider.steps(),
        provider.needs(),
        null,
        draft.organisation());
  }

  DraftView at(URI address) {
    return new DraftView(
        id,
        client,
        software,
        status,
        address,
        expiresAt,
        steps,
        needs,
        organisations,
        organisation);
  }

  DraftView offering(
      List<Organisation> found,
      Map<String, Connection> taken,
      Caller caller,
      Predicate<Connection> named) {
    var offered =
        found.stream().map(one -> Offered.of(one, taken.get(one.id()), caller, named)).toList();
    return new DraftView(
        id,
        client,
        software,
        status,
        authorisationUrl,
        expiresAt,
        steps,
        needs,
        offered,
        organisation);
  }
}
