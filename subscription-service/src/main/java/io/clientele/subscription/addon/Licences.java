package io.clientele.subscription.addon;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.licence.Licensing;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The licences of clients. Which client has one is said by the subscription of its practice alone;
 * how it stands with the licence is kept in the client's account and follows from that and from the
 * client's software. So nothing that is heard is applied: it is a reason to look again, and to look
 * twice, or late, does no harm (decision 59).
 */
public final class Licences {

  private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
  private final Aggregates<ClientAccount, ClientAccountEvent> accounts;
  private final KnownSoftware software;
  private final Clock clock;

  /** The licences kept in these. */
  public Licences(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Aggregates<ClientAccount, ClientAccountEvent> accounts,
      KnownSoftware software,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.accounts = accounts;
    this.software = software;
    this.clock = clock;
  }

  /** The account of a client, if it is one of this practice. */
  public Optional<ClientAccount> find(String practice, String client) {
    return Optional.ofNullable(accounts.find(client).state())
        .filter(account -> account.practice().equals(practice));
  }

  /**
   * Assigns a licence to a client, if one is free and goes with its software.
   *
   * @param answer from the subscription that follows to what the caller is told
   */
  public Outcome<Subscription> assign(
      ClientAccount account, AddOn addOn, Cause cause, Function<Subscription, ?> answer) {
    var give = new GiveLicence(account.id(), addOn);
    var outcome =
        subscriptions.command(
            account.practice(),
            cause,
            subscription ->
                subscription == null
                    ? Decision.refused(SubscriptionRefusal.notYet())
                    : give.decide(subscription, against(account.id(), addOn)),
            answer);
    settle(account.id(), cause.unkeyed());
    return outcome;
  }

  /**
   * Takes a licence back, or ends that one is wanted. First the want goes, then the licence: who
   * gives one because it was wanted looks for the want while it holds the subscription. What is
   * refused ends no want.
   */
  public Outcome<Subscription> takeBack(
      ClientAccount account, AddOn addOn, Cause cause, Function<Subscription, ?> answer) {
    var before = subscriptions.find(account.practice());
    var repeated = subscriptions.repeated(before, cause);
    if (repeated.isPresent()) {
      returned(account.id(), cause.unkeyed());
      return repeated.get();
    }
    if (before.state() == null) {
      return new Outcome.Refused<>(List.of(SubscriptionRefusal.notYet()));
    }
    change(account.id(), cause.unkeyed(), now -> now.licensing().wantedNoMore(addOn));
    var give = new GiveLicence(account.id(), addOn);
    var outcome =
        subscriptions.command(
            account.practice(),
            cause,
            subscription -> give.takeBack(Objects.requireNonNull(subscription)),
            answer);
    returned(account.id(), cause.unkeyed());
    return outcome;
  }

  /** Gives a client that was added with an add-on a licence, if one is free (CLI-3). */
  public void serve(String practice, String client, AddOn addOn, Cause cause) {
    var give = new GiveLicence(client, addOn);
    var isServed =
        subscriptions.find(practice).state() != null
            && !(subscriptions.command(
                    practice,
                    cause,
                    subscription ->
                        // Looked for here, at every try: in between it may have been taken back.
                        isWanted(client, addOn)
                            ? give.decide(Objects.requireNonNull(subscription), deactivated(client))
                            : Decision.unchanged(),
                    subscription -> "")
                instanceof Outcome.Refused);
    if (!isServed) {
      change(client, cause, now -> now.licensing().noneFree(addOn, now()));
    }
    settle(client, cause);
  }

  /**
   * Looks again after a licence was taken back. Whoever looked before that, and sleeps, must not
   * write what it saw: the account becomes another one, whether or not anything in it changes.
   */
  public void returned(String client, Cause cause) {
    var account = accounts.find(client);
    if (account.state() != null) {
      // If somebody else wrote first, that is seen below.
      accounts.bar(account, cause);
      settle(client, cause);
    }
  }

  /** Looks again how it stands with the licences of a client. */
  public void settle(String client, Cause cause) {
    while (change(client, cause, this::seen)) {
      // Once more: what was looked at may have changed before it was written, and who changed it
      // may have looked before we wrote, and found nothing to do.
    }
  }

  /** The same after news of software, which is nothing to who has no licence. */
  public void settleIfHeld(String client, Cause cause) {
    var account = accounts.find(client).state();
    if (account != null && account.licensing().anyHeld()) {
      settle(client, cause);
    }
  }

  private Licensing seen(ClientAccount account) {
    var subscription = subscriptions.find(account.practice()).state();
    var licensing = account.licensing();
    for (var addOn : AddOn.values()) {
      var has = subscription != null && subscription.assignments().has(addOn, account.id());
      licensing =
          has
              ? licensing.assigned(addOn, software.fit(account.id(), addOn), now())
              : licensing.notAssigned(addOn);
    }
    return licensing;
  }

  /** Whether it was written. */
  private boolean change(String client, Cause cause, Function<ClientAccount, Licensing> licensing) {
    return accounts.find(client).state() != null
        && accounts.command(
                client,
                cause,
                account -> Objects.requireNonNull(account).licensed(licensing.apply(account)),
                account -> "")
            instanceof Outcome.Done;
  }

  private boolean isWanted(String client, AddOn addOn) {
    var account = accounts.find(client).state();
    return account != null && account.licensing().wants(addOn);
  }

  private List<Refusal> deactivated(String client) {
    var account = accounts.find(client).state();
    return account != null && account.client().deactivated()
        ? List.of(AddOnRefusal.deactivated())
        : List.of();
  }

  /** Asked for at every try: in between the client may have been deactivated, or connected. */
  private List<Refusal> against(String client, AddOn addOn) {
    var why = new ArrayList<>(deactivated(client));
    var fit = software.fit(client, addOn);
    why.addAll(GiveLicence.against(addOn, fit, software.supported(addOn)));
    return why;
  }

  private Instant now() {
    // The store keeps milliseconds; what is told must equal what is read back later.
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
