package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.ConsumerContract;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.PublisherContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JourneyTest
class PublishedLanguageTest {

  private static final String TOPIC = "clientele.access";

  @Autowired Newcomers newcomers;
  @Autowired Topics topics;
  @Autowired List<AggregateType<?, ?>> types;
  @Autowired ApplicationContext context;

  @Test
  @DisplayName("GTW-4 every event has a schema, an example and a place in the AsyncAPI document")
  void published() {
    PublisherContract.check(types);
  }

  @Test
  @DisplayName("GTW-4 every consumer has said what it wants")
  void wanted() {
    ConsumerContract.check("access-service", context);
  }

  @Test
  @DisplayName(
      "GTW-4 what a registration tells is as published, and tells no email, name or password")
  void told() {
    var email = Newcomers.someEmail();
    var practice = newcomers.registered(email);
    var events = await().until(() -> about(practice), found -> found.size() >= 3);
    assertThat(events)
        .extracting(PublishedLanguageTest::name)
        .containsExactlyInAnyOrder(
            "PracticeRegistered.v1", "LoginCreated.v1", "ColleagueJoined.v1");
    for (var event : events) {
      assertThat(Contracts.faults("access", name(event), event.record().value())).isEmpty();
      assertThat(text(event))
          .doesNotContain(email)
          .doesNotContain("Ann Ash")
          .doesNotContain("argon2");
      if (event.subjectType().equals("login")) {
        assertThat(text(event)).contains("\"verified\":true");
      }
    }
    var keys = topics.read(TOPIC, told -> told.subjectType().equals("signing-key"));
    assertThat(keys).isNotEmpty();
    for (var key : keys) {
      assertThat(Contracts.faults("access", name(key), key.record().value())).isEmpty();
      assertThat(text(key)).doesNotContain("\\\"d\\\"").doesNotContain("sealed");
    }
  }

  private List<Told> about(String practice) {
    return topics.read(TOPIC, told -> text(told).contains(practice));
  }

  private static String text(Told told) {
    return new String(told.record().value(), StandardCharsets.UTF_8);
  }

  private static String name(Told told) {
    return told.type().substring("io.clientele.access.".length());
  }
}
