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
    var client = client(command, facts, practice, login, address, slot, now);
    var events = new ArrayList<ClientEvent>();
    events.add(created(client, command));
    var invitee = command.invitee();
    if (invitee != null) {
      events.add(Inviting.requested(client, invitee, practice.region()));
    }
    return new Decision.Done<>(client, events);
  }

  private static ClientCreated created(Client client, AddClient command) {
    return new ClientCreated(
        client.id(),
        client.practice(),
        client.createdBy(),
        client.connection(),
        Granting.named(command, client.createdBy()),
        command.access().teams().stream().distinct().toList(),
        command.user());
  }

  private static Client client(
      AddClient command,
      Facts facts,
      Practice practice,
      String login,
      String address,
      String slot,
      Instant now) {
    var connection = facts.connection();
    var organisation = connection == null ? null : connection.organisation();
    var details = command.details();
    var client =
        new Client(
            connection == null ? command.id() : connection.client(),
            command.practice(),
            Choosing.kind(command, practice),
            Choosing.solutions(command),
            Naming.name(command, connection).orElseThrow(),
            details.practiceCode(),
            command.codeKey().orElse(null),
            details.industry(),
            address,
            Client.extractKey(address),
            ClientStatus.ACTIVE,
            Payer.PRACTICE,
            slot,
            login,
            now,
            command.addedAs(),
            connection == null ? null : connection.id(),
            requireNonNull(facts.defaults(), "admitted without defaults").copy(organisation),
            command.tax().incomeSources(),
            null,
            null,
            null);
    return command.tax().selfEmployed()
        ? client.marked(practice.region().selfEmployedList().orElseThrow())
        : client;
  }
}
