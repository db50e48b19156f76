package io.clientele.subscription.account.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Pending;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.account.ClientFacts;
import io.clientele.subscription.payer.PayerCommand;
import io.clientele.subscription.payer.Paying;
import io.clientele.subscription.payer.WishAnswer;
import io.clientele.subscription.terms.mongo.StoredDays;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** One instance of the service, as far as accounts go; nothing that it says is sent. */
final class AccountsOn {

  private static final Cause CAUSE = Cause.of("test");

  final Aggregates<ClientAccount, ClientAccountEvent> accounts;
  final DueAccounts due;
  private final Clock clock;

  AccountsOn(MongoClient mongo, String database, Clock clock) {
    var store =
        new AggregateStore(
            new SimpleMongoClientDatabaseFactory(mongo, database),
            converter(),
            (type, id, outbox) -> {},
            clock,
            () -> 0L);
    var type = new ClientAccountStore().clientAccountType();
    this.accounts = store.of(type);
    this.due = new DueAccounts(store.collection(type), accounts, clock);
    this.clock = clock;
  }

  /** Hears the state of a client, with what became of a wish if there was one. */
  void hear(String client, long sequence, @Nullable WishAnswer answer) {
    var facts = new ClientFacts("ACTIVE", "PRACTICE", List.of("BOOKKEEPING"));
    accounts.react(
        client,
        new Heard("client/" + client, sequence),
        CAUSE,
        before -> ClientAccount.heard(before, client, "p", facts, answer, clock.instant()));
  }

  /** Somebody asks, with a key. */
  void ask(String client, PayerCommand command, String key) {
    accounts.command(
        client,
        CAUSE.keyed(IdempotencyKey.of("test", key, new byte[0])),
        account -> account == null ? Decision.unchanged() : account.ask(command, clock.instant()),
        account -> "");
  }

  Paying paying(String client) {
    var account = accounts.find(client).state();
    if (account == null) {
      throw new IllegalStateException("no account of " + client);
    }
    return account.paying();
  }

  /** Everything it has said of a client. */
  List<String> said(String client) {
    return accounts.find(client).outbox().stream().map(Pending::name).toList();
  }

  private static MappingMongoConverter converter() {
    var conversions = StoredDays.conversions();
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.afterPropertiesSet();
    return converter;
  }
}
