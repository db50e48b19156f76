package io.clientele.client.practice.mongo;

import io.clientele.client.practice.Colleagues;
import io.clientele.client.practice.Practices;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps what is heard of practices. */
@Configuration(proxyBeanMethods = false)
class PracticeProjections {

  record PracticeState(
      String practice,
      String name,
      String region,
      @Nullable String partnerType,
      @Nullable String timeZone) {}

  record SubscriptionState(
      String practice, List<String> kinds, boolean teams, List<String> addOns) {}

  @Bean
  Rows practiceRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-practices"));
  }

  @Bean
  Practices knownPractices(Rows practiceRows) {
    return new HeardPractices(practiceRows);
  }

  @Bean
  Projection practices(Rows practiceRows) {
    return Projection.of(
        "practice",
        PracticeState.class,
        practiceRows,
        PracticeState::practice,
        practice ->
            new Document("name", practice.name())
                .append("region", practice.region())
                .append("partnerType", practice.partnerType())
                .append("timeZone", practice.timeZone()));
  }

  record LoginState(String login, List<Membership> memberships, @Nullable Boolean verified) {

    record Membership(String practice, String role) {}
  }

  @Bean
  Rows colleagueRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-logins"));
  }

  @Bean
  Colleagues knownColleagues(Rows colleagueRows) {
    var colleagues = new HeardColleagues(colleagueRows);
    colleagues.prepare();
    return colleagues;
  }

  @Bean
  Projection colleagues(Rows colleagueRows) {
    return Projection.of(
        "login",
        LoginState.class,
        colleagueRows,
        LoginState::login,
        login ->
            new Document(
                    "memberships",
                    login.memberships().stream()
                        .map(
                            one ->
                                new Document("practice", one.practice()).append("role", one.role()))
                        .toList())
                .append("verified", login.verified()));
  }

  @Bean
  Projection entitlements(Rows practiceRows) {
    return Projection.of(
        "subscription",
        SubscriptionState.class,
        practiceRows,
        SubscriptionState::practice,
        subscription ->
            new Document("kinds", subscription.kinds())
                .append("teams", subscription.teams())
                .append("addOns", subscription.addOns()));
  }
}
