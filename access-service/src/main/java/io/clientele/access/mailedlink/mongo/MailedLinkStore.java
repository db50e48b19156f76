package io.clientele.access.mailedlink.mongo;

import io.clientele.access.lookup.LookupCounts;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.MailedLinks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class MailedLinkStore {

  @Bean
  MailedLinks mailedLinks(MongoDatabaseFactory database) {
    return new MongoMailedLinks(database.getMongoDatabase().getCollection("mailed-link"));
  }

  @Bean
  LinkRequests linkRequests(
      LookupCounts lookupCounts, LinkMaking making, MailedLinkSettings settings, Clock clock) {
    return new LinkRequests(
        lookupCounts, making, settings.perMailbox(), settings.perAddress(), clock);
  }
}
