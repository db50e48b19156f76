package io.clientele.subscription.account;

import io.clientele.subscription.account.ClientAccountEvent.ConsentAsked;
import io.clientele.subscription.account.ClientAccountEvent.ConsentEnded;
import io.clientele.subscription.account.ClientAccountEvent.PayerChangeRefused;
import io.clientele.subscription.account.ClientAccountEvent.PayerChangeWished;
import io.clientele.subscription.account.ClientAccountEvent.PayerChanged;
import io.clientele.subscription.account.ClientAccountEvent.SelfPaidCancelled;
import io.clientele.subscription.account.ClientAccountEvent.SelfPaidResumed;
import io.clientele.subscription.account.ClientAccountEvent.SelfPaidTermBegun;
import io.clientele.subscription.account.ClientAccountEvent.TakeOverDropped;
import io.clientele.subscription.payer.Happening;

/** Tells others what happened to who pays for one client (SUB-4). */
record PayerNews(String client) {

  ClientAccountEvent of(Happening happening) {
    return switch (happening) {
      case Happening.Wished it ->
          new PayerChangeWished(client, it.wish().number(), it.wish().payer());
      case Happening.Changed it -> new PayerChanged(client, it.from(), it.to());
      case Happening.Refused it ->
          new PayerChangeRefused(client, it.number(), it.taken(), it.limit());
      case Happening.Asked it -> new ConsentAsked(client, it.expiresAt());
      case Happening.Answered it -> new ConsentEnded(client, it.outcome());
      case Happening.Dropped it -> new TakeOverDropped(client, it.by());
      case Happening.TermBegun it ->
          new SelfPaidTermBegun(
              client, it.term().from(), it.term().until(), it.interval(), it.charge());
      case Happening.Cancelled it -> new SelfPaidCancelled(client, it.until());
      case Happening.Resumed it -> new SelfPaidResumed(client, it.until());
    };
  }
}
