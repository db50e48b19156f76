package io.clientele.subscription.account;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.account.ClientAccountEvent.ClientAccountOpened;
import io.clientele.subscription.licence.Licensing;
import io.clientele.subscription.payer.Happening;
import io.clientele.subscription.payer.PayerCommand;
import io.clientele.subscription.payer.Paying;
import io.clientele.subscription.payer.WishAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client, as far as something is paid for it.
 *
 * @param id the id of the client
 * @param practice the practice that looks after it
 * @param client what client-service says of it
 * @param paying who pays (SUB-4)
 * @param licensing its add-ons (SUB-3)
 */
public record ClientAccount(
    String id, String practice, ClientFacts client, Paying paying, Licensing licensing) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "client-account";

  /**
   * Takes in what client-service says of a client now; the first time, opens its account, in which
   * the add-ons are wanted that it was added with (CLI-3), unless it is deactivated by then.
   *
   * @param answer what became of the newest wish that somebody else pays; null if there was none
   */
  public static Decision<ClientAccount, ClientAccountEvent> heard(
      @Nullable ClientAccount before,
      String id,
      String practice,
      ClientFacts client,
      @Nullable WishAnswer answer,
      Instant now) {
    return before == null
        ? opened(id, practice, client, answer, now)
        : before.takenIn(client, answer, now);
  }

  private static Decision<ClientAccount, ClientAccountEvent> opened(
      String id, String practice, ClientFacts client, @Nullable WishAnswer answer, Instant now) {
    var none = Licensing.none();
    var wanted = client.deactivated() ? none : none.askedFor(client.solutions(), now);
    var added = new ClientAccount(id, practice, client, Paying.byPractice(), wanted);
    var told = new ArrayList<ClientAccountEvent>();
    told.add(new ClientAccountOpened(id, practice));
    told.addAll(added.news(none));
    if (added.paid(Paying.found(client.byPractice(), answer))
        instanceof Decision.Done<ClientAccount, ClientAccountEvent> found) {
      told.addAll(found.events());
      return new Decision.Done<>(found.next(), told);
    }
    return new Decision.Done<>(added, told);
  }

  /** Decides on what somebody asks for about who pays (SUB-4). */
  public Decision<ClientAccount, ClientAccountEvent> ask(PayerCommand command, Instant now) {
    return paid(paying.ask(command, now));
  }

  /** What time alone has changed by now. */
  public Decision<ClientAccount, ClientAccountEvent> upTo(Instant now) {
    return paid(paying.upTo(now));
  }

  private Decision<ClientAccount, ClientAccountEvent> takenIn(
      ClientFacts facts, @Nullable WishAnswer answer, Instant now) {
    var told = with(facts);
    var answered =
        answer == null
            ? Decision.<ClientAccount, ClientAccountEvent>unchanged()
            : told.paid(paying.heard(answer, now));
    return answered instanceof Decision.Unchanged && !facts.equals(client)
        ? Decision.done(told)
        : answered;
  }

  private Decision<ClientAccount, ClientAccountEvent> paid(Decision<Paying, Happening> decision) {
    return switch (decision) {
      case Decision.Done<Paying, Happening> done ->
          new Decision.Done<>(
              with(done.next()), done.events().stream().map(new PayerNews(id)::of).toList());
      case Decision.Unchanged<Paying, Happening> same -> Decision.unchanged();
      case Decision.Refused<Paying, Happening> no -> Decision.refused(no.why());
    };
  }

  private ClientAccount with(ClientFacts other) {
    return new ClientAccount(id, practice, other, paying, licensing);
  }

  /** The same, paid for in another way. */
  public ClientAccount with(Paying other) {
    return new ClientAccount(id, practice, client, other, licensing);
  }

  /** The same with other licences. */
  public ClientAccount with(Licensing other) {
    return new ClientAccount(id, practice, client, paying, other);
  }

  /** Takes in how it stands with its licences now, and says what is new of them (SUB-3). */
  public Decision<ClientAccount, ClientAccountEvent> licensed(Licensing now) {
    var next = with(now);
    return now.equals(licensing)
        ? Decision.unchanged()
        : new Decision.Done<>(next, next.news(licensing));
  }

  private List<ClientAccountEvent> news(Licensing before) {
    return new LicenceNews(id, practice).between(before, licensing);
  }
}
