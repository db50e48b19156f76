package io.clientele.client.onboarding;

import static java.util.Objects.requireNonNull;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientCreated;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Payer;
import io.clientele.client.practice.Practice;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The client that an admitted command makes, and what is told of it. */
final class Newcomer {

  private Newcomer() {}

  /**
   * The client and its events.
   *
   * @param address its extract address
   * @param slot the unit of the bundle it takes
   */
  static Decision<Client, ClientEvent> decision(
      AddClient command, Facts facts, String login, String address, String slot, Instant now) {
    var practice = requireNonNull(facts.practice(), "admitted without a practice");
    var client = client(command, facts, login, address, slot, now);
    var events = new ArrayList<ClientEvent>();
    events.add(
        new ClientCreated(
            client.id(),
            client.practice(),
            client.createdBy(),
            client.connection(),
            List.of(),
            List.of(),
            null));
    inviting(command, client, practice, events);
    return new Decision.Done<>(client, events);
  }

  private static void inviting(
      AddClient command, Client client, Practice practice, ArrayList<ClientEvent> events) {
    var invitee = command.invitee();
    if (invitee != null) {
      events.add(Inviting.requested(client, invitee, practice.region()));
    }
  }

  private static Client client(
      AddClient command, Facts facts, String login, String address, String slot, Instant now) {
    var connection = facts.connection();
    var organisation = connection == null ? null : connection.organisation();
    return new Client(
        connection == null ? command.id() : connection.client(),
        command.practice(),
        Admission.kind(command),
        Admission.solutions(command),
        Naming.name(command, connection).orElseThrow(),
        null,
        null,
        command.industry(),
        address,
        Client.extractKey(address),
        ClientStatus.ACTIVE,
        Payer.PRACTICE,
        slot,
        login,
        now,
        command.id(),
        connection == null ? null : connection.id(),
        requireNonNull(facts.defaults(), "admitted without defaults").copy(organisation),
        List.of(),
        null,
        null);
  }
}
