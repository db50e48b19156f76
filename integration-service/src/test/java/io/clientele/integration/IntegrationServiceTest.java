package io.clientele.integration;

import io.clientele.testkit.ServiceTest;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.TurnedClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the service from outside; all of them share one running service and one Xero. */
@ServiceTest
@Import(IntegrationServiceTest.Time.class)
abstract class IntegrationServiceTest {

  static final TurnedClock CLOCK = XeroWorld.CLOCK;

  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired CircuitBreakerRegistry breakers;
  @Autowired MongoDatabaseFactory database;
  @LocalServerPort int port;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  @DynamicPropertySource
  static void xero(DynamicPropertyRegistry registry) {
    XeroWorld.tell((name, value) -> registry.add(name, () -> value));
  }

  @AfterEach
  void forgetStubs() {
    XeroWorld.SIMULATOR.loseTokenAnswers(0);
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  Desk desk() {
    return new Desk(port, tokens, new Said(topics, database));
  }

  /** Every document that is stored now. */
  List<String> stored() {
    var stored = new ArrayList<String>();
    var store = database.getMongoDatabase();
    for (var name : store.listCollectionNames()) {
      store.getCollection(name).find().map(Document::toJson).forEach(stored::add);
    }
    return stored;
  }
}
