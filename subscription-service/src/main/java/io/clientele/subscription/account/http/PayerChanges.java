package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.payer.PayerCommand;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Looks at accounts and changes who pays, for either side. */
@Component
class PayerChanges {

  private final Aggregates<ClientAccount, ClientAccountEvent> accounts;
  private final Clock clock;

  PayerChanges(Aggregates<ClientAccount, ClientAccountEvent> clientAccounts, Clock clock) {
    this.accounts = clientAccounts;
    this.clock = clock;
  }

  /**
   * Whose account it must be, and what is said if it is not.
   *
   * @param owned whether it is theirs
   * @param not if it is another's, or there is none
   */
  record Owner(Predicate<ClientAccount> owned, Refusal not) {}

  /** An account as it stands by now, whether or not that is written already. */
  record Seen(Stored<ClientAccount> stored, ClientAccount account) {

    <T> ResponseEntity<T> answer(T view) {
      return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(view);
    }
  }

  /** Now, to the millisecond: what is stored reads back equal. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Seen look(String client, Owner owner) {
    var stored = accounts.find(client);
    var account = stored.state();
    if (account == null || !owner.owned().test(account)) {
      throw new RefusedRequest(List.of(owner.not()));
    }
    return account.upTo(now()) instanceof Decision.Done<ClientAccount, ClientAccountEvent> done
        ? new Seen(stored, done.next())
        : new Seen(stored, account);
  }

  ResponseEntity<String> ask(String client, Owner owner, PayerCommand command, Cause cause) {
    var outcome =
        accounts.command(
            client,
            cause,
            account ->
                account == null || !owner.owned().test(account)
                    ? Decision.refused(owner.not())
                    : account.ask(command, now()),
            PayerView::of);
    return Answers.ok(outcome, PayerView::of);
  }
}
