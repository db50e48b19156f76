package io.clientele.subscription.account.http;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
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
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
   * @param view what they see of it
   */
  record Owner(
      Predicate<ClientAccount> owned, Refusal not, Function<ClientAccount, PayerView> view) {}

  /**
   * An account as it stands by now.
   *
   * @param version null while that is not written: then it has none
   */
  record Seen(ClientAccount account, @Nullable Long version) {

    ResponseEntity<PayerView> answer(Owner owner) {
      var ok = ResponseEntity.ok();
      if (version != null) {
        ok.eTag(Answers.etag(version));
      }
      return ok.body(owner.view().apply(account));
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
        ? new Seen(done.next(), null)
        : new Seen(account, stored.version());
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
            owner.view());
    return Answers.ok(outcome, owner.view());
  }
}
