package io.clientele.integration.sealing;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.SealingKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals anew what lies under another key, a page at a time, while everything goes on (INT-8). Only
 * an instance whose key is the newest does: during a change the others would turn it back. What is
 * about to be given back is left as it is: within a day it is gone. What lies under a key that is
 * lost ends: nobody can use it any more.
 */
public final class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
  private static final Cause CAUSE = Cause.of("integration-service");
  private static final int PAGE = 50;

  /** After a look at all: others may have sealed under another key since. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final SealedSignIns signIns;
  private final KeyTimes times;
  private final SealingKeys keys;
  private final Set<String> lost;
  private final Vault vault;
  private final Clock clock;
  private final int most;
  private boolean told;
  private String after = "";
  private Instant next = Instant.MIN;

  /**
   * The resealing of one instance.
   *
   * @param lost ids of keys that nobody has any more
   */
  public Resealing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      SealedSignIns signIns,
      KeyTimes times,
      SealingKeys keys,
      Set<String> lost,
      Vault vault,
      Clock clock) {
    this(authorisations, signIns, times, keys, lost, vault, clock, PAGE);
  }

  /** The same, with pages of this size. */
  Resealing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      SealedSignIns signIns,
      KeyTimes times,
      SealingKeys keys,
      Set<String> lost,
      Vault vault,
      Clock clock,
      int most) {
    this.authorisations = authorisations;
    this.signIns = signIns;
    this.times = times;
    this.keys = keys;
    // Whatever was said of it: a key that is here is not lost.
    this.lost = new HashSet<>(lost);
    keys.ids().forEach(this.lost::remove);
    this.vault = vault;
    this.clock = clock;
    this.most = most;
  }

  /** One page; call it about once a second, never twice at once. */
  public void run() {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    if (!told) {
      times.seals(keys.current(), now);
      told = true;
    }
    if (after.isEmpty() && !times.newest(lost).equals(keys.current())) {
      next = now.plus(REST);
      return;
    }
    var page = signIns.notUnder(keys.current(), after, most);
    page.forEach(this::reseal);
    if (page.size() == most) {
      after = page.getLast().id();
      return;
    }
    after = "";
    // With one key there can be nothing more: who seals under another would not let this one start.
    next = keys.ids().size() == 1 ? Instant.MAX : now.plus(REST);
  }

  private void reseal(Authorisation authorisation) {
    var was = Objects.requireNonNull(authorisation.tokens());
    try {
      if (was.key() != null && lost.contains(was.key().under())) {
        decide(authorisation, before -> before.refuseForGood(was.mark()));
      } else {
        var is = vault.reseal(authorisation.id(), was);
        decide(authorisation, before -> before.reseal(was, is));
      }
    } catch (Passing | IllegalStateException closed) {
      LOG.warn("{} stays under its key: {}", authorisation, closed.getMessage());
    }
  }

  private void decide(
      Authorisation authorisation,
      Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
    authorisations.command(
        authorisation.id(),
        CAUSE,
        before -> decision.apply(Objects.requireNonNull(before)),
        Authorisation::told);
  }
}
