package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.NOW;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.SealedTokens;
import io.clientele.integration.authorisation.SignedIn;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpiring;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A connection whose end comes near, and what is said of that. */
final class Foretelling {

  static final Duration DAY = Duration.ofDays(1);

  Connection connection = Story.connected().copy().outlook(Outlook.UNKNOWN).make();
  final List<IntegrationExpiring> said = new ArrayList<>();

  /** A sign-in that ends so, and was or is to be refreshed at that moment. */
  static Authorisation signIn(Ends ends, Instant refreshAt) {
    var tokens = new SealedTokens("a", "r", "m", refreshAt, null);
    var in = new SignedIn("a1", "p1", Software.XERO, "ada", "xero-1", tokens, ends);
    var granted = Authorisation.grant(in, refreshAt, NOW);
    if (granted instanceof Decision.Done<Authorisation, ?> done) {
      return done.next();
    }
    throw new AssertionError(granted);
  }

  /** Somebody looks, unless nobody has to. */
  void look(Ends ends, Instant now) {
    take(Warning.look(connection, signIn(ends, now.plusSeconds(60)), now));
  }

  /** An import of all lists comes to its end. */
  void imported(Ends ends, Instant now) {
    take(Importing.refresh(connection, "run " + now, ClientStatus.ACTIVE, now));
    for (var list : new ListName[] {ListName.CATEGORIES, ListName.SUPPLIERS}) {
      take(Importing.note(connection, "run " + now, Story.imported(list, 1), ends, now));
    }
  }

  void take(Decision<Connection, ConnectionEvent> decision) {
    if (decision instanceof Decision.Done<Connection, ConnectionEvent> done) {
      connection = done.next();
      done.events().stream()
          .filter(IntegrationExpiring.class::isInstance)
          .map(IntegrationExpiring.class::cast)
          .forEach(said::add);
    }
  }

  List<Integer> days() {
    return said.stream().map(IntegrationExpiring::days).toList();
  }
}
