package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditPosition;
import io.clientele.access.audit.AuditQuestion;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.audit.RecordedAct;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** How often may be asked, at two instances on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupLimitTest {

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

  /** The record of both instances; while it is full it takes nothing in. */
  @TestConfiguration
  static class FillableRecord implements BeanPostProcessor {

    static volatile boolean full;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof AuditTrail trail ? fillable(trail) : bean;
    }

    private static AuditTrail fillable(AuditTrail trail) {
      return new AuditTrail() {
        @Override
        public void add(AuditEntry entry) {
          if (full) {
            throw new MongoTimeoutException("no majority");
          }
          trail.add(entry);
        }

        @Override
        public List<AuditEntry> newest(
            String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int most) {
          return trail.newest(practice, acts, after, most);
        }

        @Override
        public List<RecordedAct> acts(
            AuditQuestion question, @Nullable AuditPosition after, int most) {
          return trail.acts(question, after, most);
        }
      };
    }
  }

  private void start() {
    instances.add(
        new SpringApplicationBuilder(AccessApplication.class)
            .sources(Newcomers.class, FillableRecord.class)
            .run(
                "--clientele.test=true",
                "--clientele.test.run=" + run,
                "--server.port=0",
                "--spring.mail.port=" + Mailbox.smtpPort(),
                // No window may end while a test counts.
                "--access.lookups.window=36500d"));
  }

  @BeforeAll
  void two() {
    start();
    start();
  }

  @AfterAll
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  private static Api api(ConfigurableApplicationContext instance) {
    return instance.getBean(Newcomers.class).api();
  }

  private Tokens tokens() {
    var one = instances.getFirst();
    return new Tokens(
        one.getBean("signingKeyRows", Rows.class),
        one.getBean(Clock.class),
        one.getEnvironment().getRequiredProperty("clientele.public-url"));
  }

  private Callable<Api.Answer> asking(int i, String bearer) {
    var api = api(instances.get(i % 2));
    var body = Map.of("email", "somebody-" + i + "@x.example");
    return () -> api.post("/api/logins/lookup", body, Map.of("Authorization", bearer));
  }

  /** Who is on record with this act, as often as they are. */
  private List<String> recorded(String practice, AuditedAct act) {
    return instances
        .getFirst()
        .getBean(MongoDatabaseFactory.class)
        .getMongoDatabase()
        .getCollection("audit")
        .find(new Document("practice", practice).append("act", act.name()))
        .map(one -> one.getString("by"))
        .into(new ArrayList<>());
  }

  private static void assertAnswered(List<Api.Answer> answers, int most) {
    assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 429);
    assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(most);
    var refused = answers.stream().filter(one -> one.status() == 429).findFirst().orElseThrow();
    assertThat(refused.body().get("code").asString()).isEqualTo("LOOKED_UP_TOO_OFTEN");
    assertThat(refused.body().get("limit").asInt()).isEqualTo(most);
    assertThat(refused.raw().headers().firstValue("Retry-After"))
        .contains(refused.body().get("retryAfter").asString());
  }

  @Test
  @DisplayName("CLI-11 of a hundred look-ups at once of one login exactly twenty are answered")
  void oneLogin() {
    var bearer = tokens().bearer("p1", "ann", "PRACTICE_ADMIN");
    var tasks = new ArrayList<Callable<Api.Answer>>();
    for (var i = 0; i < 100; i++) {
      tasks.add(asking(i, bearer));
    }
    assertAnswered(AtOnce.all(tasks), 20);
    assertThat(recorded("p1", AuditedAct.EMAIL_LOOKED_UP)).hasSize(20);
    assertThat(recorded("p1", AuditedAct.EMAIL_LOOKUP_REFUSED))
        .as("the first overflow, of eighty at once at two instances")
        .containsExactly("ann");
  }

  @Test
  @DisplayName("CLI-11 of many at once of one practice's people exactly a hundred are answered")
  void onePractice() {
    var tokens = tokens();
    var tasks = new ArrayList<Callable<Api.Answer>>();
    for (var i = 0; i < 120; i++) {
      tasks.add(asking(i, tokens.bearer("p2", "colleague-" + i % 8, "CLIENT_ADMIN")));
    }
    assertAnswered(AtOnce.all(tasks), 100);
    assertThat(recorded("p2", AuditedAct.EMAIL_LOOKED_UP)).hasSize(100);
    assertThat(recorded("p2", AuditedAct.EMAIL_LOOKUP_REFUSED))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("CLI-11 what cannot be put on record is not answered")
  void noRecord() {
    FillableRecord.full = true;
    try {
      var bearer = tokens().bearer("p3", "bob", "PRACTICE_ADMIN");
      for (var answer : AtOnce.all(List.of(asking(0, bearer), asking(1, bearer)))) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.raw().body()).doesNotContain("known");
      }
    } finally {
      FillableRecord.full = false;
    }
  }
}
