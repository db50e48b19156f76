package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Bureau;
import io.clientele.testkit.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** The service as it is started in earnest, over a store that another secret was used for. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSecretTest {

  private static final String NOBODY_LISTENS = "127.0.0.1:1";

  /** Whether anything was started: the port, a consumer, a chore. */
  private static final class First implements SmartLifecycle {

    private final AtomicBoolean started = new AtomicBoolean();

    @Override
    public void start() {
      started.set(true);
    }

    @Override
    public void stop() {
      started.set(false);
    }

    @Override
    public boolean isRunning() {
      return started.get();
    }

    @Override
    public int getPhase() {
      return Integer.MIN_VALUE;
    }
  }

  private final First first = new First();

  private void start(Bureau bureau, String secret) {
    new SpringApplicationBuilder(IntegrationApplication.class)
        .initializers(
            context -> ((GenericApplicationContext) context).registerBean(First.class, () -> first))
        .run(
            "--MONGODB_URI=" + Infrastructure.mongoUri(),
            "--spring.mongodb.database=" + bureau.store.database().getName(),
            "--KAFKA_BOOTSTRAP_SERVERS=" + NOBODY_LISTENS,
            "--server.port=0",
            "--CLIENTELE_SECRET=" + secret)
        .close();
  }

  private static Map<String, List<Document>> everything(Bureau bureau) {
    var all = new TreeMap<String, List<Document>>();
    var store = bureau.store.database();
    for (var name : store.listCollectionNames()) {
      var documents = store.getCollection(name).find().into(new ArrayList<>());
      if (!documents.isEmpty()) {
        all.put(name, documents);
      }
    }
    return all;
  }

  @Test
  @DisplayName(
      "INT-8 a wrong or missing secret stops the service in words, before it began anything")
  void a_wrong_secret_stops_the_service(CapturedOutput output) {
    try (var bureau = new Bureau()) {
      bureau.signIn("p1");
      var before = everything(bureau);
      var wrong = Bureau.secret(9);
      assertThatThrownBy(() -> start(bureau, wrong)).isInstanceOf(RuntimeException.class);
      assertThat(output)
          .contains("APPLICATION FAILED TO START")
          .contains("Sign-ins are sealed: 1 under key " + Bureau.keys(0).current())
          .contains("Start this service with the secret they were sealed under")
          .doesNotContain(wrong)
          .doesNotContain("Application run failed"); // with a stack trace
      assertThatThrownBy(() -> start(bureau, "")).isInstanceOf(RuntimeException.class);
      assertThat(output).contains("CLIENTELE_SECRET is not set.");
      assertThatThrownBy(() -> start(bureau, "hunter2")).isInstanceOf(RuntimeException.class);
      assertThat(output)
          .contains("CLIENTELE_SECRET is not 32 bytes in Base64.")
          .doesNotContain("hunter2");
      assertThat(first.started).isFalse();
      assertThat(everything(bureau)).isEqualTo(before);
    }
  }
}
