package io.clientele.integration.authorisation.mongo;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.secret.SealingKeys;

/** Authorisations as they are shipped, for tests that start no service. */
public final class AuthorisationCollections {

  private AuthorisationCollections() {}

  /** Of which kind they are. */
  public static AggregateType<Authorisation, AuthorisationEvent> type() {
    return AuthorisationStore.TYPE;
  }

  /** With their indexes. */
  public static Aggregates<Authorisation, AuthorisationEvent> in(AggregateStore store) {
    return new AuthorisationStore().authorisations(store);
  }

  /** The look for what is due, of an instance with these keys. */
  public static DueAuthorisations due(AggregateStore store, SealingKeys keys) {
    return new AuthorisationStore().dueAuthorisations(store, keys);
  }
}
