package io.clientele.subscription.addon.mongo;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Rows;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.addon.HeardSoftware;
import io.clientele.subscription.addon.LicenceBook;
import io.clientele.subscription.addon.Licences;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What is kept for licences besides subscriptions and accounts, and what is read of these. */
@Configuration(proxyBeanMethods = false)
class AddOnStore {

  @Bean
  Rows connectionRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("client-connection"));
  }

  @Bean
  Rows softwareRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("software"));
  }

  @Bean
  HeardSoftware heardSoftware(Rows connectionRows, Rows softwareRows) {
    var rows = new SoftwareRows(connectionRows, softwareRows);
    rows.prepare();
    return rows;
  }

  @Bean
  LicenceBook licenceBook(MongoDatabaseFactory database) {
    var book = new MongoLicenceBook(database.getMongoDatabase().getCollection(ClientAccount.TYPE));
    book.prepare();
    return book;
  }

  @Bean
  Licences licences(
      Aggregates<Subscription, SubscriptionEvent> subscriptions,
      Aggregates<ClientAccount, ClientAccountEvent> clientAccounts,
      HeardSoftware heardSoftware,
      Clock clock) {
    return new Licences(subscriptions, clientAccounts, heardSoftware, clock);
  }
}
