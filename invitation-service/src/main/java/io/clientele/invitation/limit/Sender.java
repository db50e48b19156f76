package io.clientele.invitation.limit;

/**
 * Who sends: a practice, or a client's own people in the name of theirs (INV-1). Each has room of
 * its own and uses up nobody else's.
 */
public sealed interface Sender {

  /** A practice, by whichever of its colleagues. */
  record OfPractice(String id) implements Sender {}

  /** The business admins of one client. */
  record OfClient(String id) implements Sender {}

  /** Under what its own are counted. */
  default String key() {
    return switch (this) {
      case OfPractice practice -> "practice|" + practice.id();
      case OfClient client -> "client|" + client.id();
    };
  }
}
