package io.clientele.platform.sample;

import com.mongodb.client.MongoClient;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import io.clientele.testkit.faults.FaultyProducer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** What goes wrong for the sample at the moment: nothing, unless a test says so. */
final class Weather implements BeanPostProcessor {

  private final FaultPlan store = FaultPlan.none();
  private final FaultPlan broker = FaultPlan.none();
  private final Map<String, RuntimeException> poison = new ConcurrentHashMap<>();

  void storeAway(boolean away) {
    store.always(away ? Fault.TIMEOUT_BEFORE : Fault.NONE);
  }

  void brokerAway(boolean away) {
    broker.always(away ? Fault.TIMEOUT_BEFORE : Fault.NONE);
  }

  /** From now on events about this note cannot be taken in. */
  void poison(String note, RuntimeException why) {
    poison.put(note, why);
  }

  /** What was wrong with events about this note is mended. */
  void mend(String note) {
    poison.remove(note);
  }

  /** Called by the sample's consumers; throws what a test has ordered. */
  void touch(String note) {
    var ordered = poison.get(note);
    if (ordered != null) {
      throw ordered;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the platform's only producers are of events
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof MongoClient client) {
      return FaultyMongo.wrap(client, store);
    }
    if (bean instanceof DefaultKafkaProducerFactory<?, ?> producers) {
      ((DefaultKafkaProducerFactory<String, byte[]>) producers)
          .addPostProcessor(producer -> FaultyProducer.wrap(producer, broker));
    }
    return bean;
  }
}
