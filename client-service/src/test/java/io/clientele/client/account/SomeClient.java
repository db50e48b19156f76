package io.clientele.client.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An active business called Bakery, of practice {@code p1}, added by {@code ada}. */
public record SomeClient(
    String id, String address, String slot, String addedAs, @Nullable String connection) {

  /** One with these names for itself. */
  public static SomeClient called(String id) {
    return new SomeClient(id, id + "@in.example", "slot-" + id, id, null);
  }

  /** The same with another extract address. */
  public SomeClient at(String other) {
    return new SomeClient(id, other, slot, addedAs, connection);
  }

  /** The same with another slot. */
  public SomeClient in(String other) {
    return new SomeClient(id, address, other, addedAs, connection);
  }

  /** The same under another key. */
  public SomeClient addedAs(String other) {
    return new SomeClient(id, address, slot, other, connection);
  }

  /** The same, added with a connection. */
  public SomeClient connectedBy(String other) {
    return new SomeClient(id, address, slot, addedAs, other);
  }

  /** The client. */
  public Client client() {
    return new Client(
        id,
        "p1",
        ClientKind.BUSINESS,
        List.of(Solution.BOOKKEEPING),
        "Bakery",
        null,
        null,
        null,
        address,
        Client.extractKey(address),
        ClientStatus.ACTIVE,
        Payer.PRACTICE,
        slot,
        "ada",
        Instant.EPOCH,
        addedAs,
        connection,
        new ClientSettings("GB", "GBP", "Europe/London", "--03-31", null, null, 0L),
        List.of(),
        null,
        null,
        null);
  }

  /** What is told when it is added. */
  public static ClientEvent.ClientCreated created(String id, @Nullable String connection) {
    return new ClientEvent.ClientCreated(id, "p1", "ada", connection, List.of(), List.of(), null);
  }
}
