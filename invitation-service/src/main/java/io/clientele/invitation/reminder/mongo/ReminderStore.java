package io.clientele.invitation.reminder.mongo;

import io.clientele.invitation.reminder.Reminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ReminderStore {

  @Bean
  Reminders reminders(MongoDatabaseFactory database) {
    return new MongoReminders(database.getMongoDatabase().getCollection("invitation-settings"));
  }
}
