package io.clientele.client.interleaving;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A client of MongoDB whose calls pass a gate first. */
public final class TurnedMongo {

  private static final Set<String> CALLS =
      Set.of("find", "insertOne", "updateOne", "findOneAndUpdate", "countDocuments", "deleteMany");

  private TurnedMongo() {}

  /** This client, each call of which passes this gate. */
  public static MongoClient wrap(MongoClient client, Gate gate) {
    return proxy(MongoClient.class, client, gate);
  }

  private static <T> T proxy(Class<T> type, T target, Gate gate) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (target instanceof MongoCollection<?> && CALLS.contains(method.getName())) {
                gate.pass();
              }
              try {
                return wrapped(method.invoke(target, arguments), gate);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  private static Object wrapped(Object result, Gate gate) {
    if (result instanceof MongoDatabase database) {
      return proxy(MongoDatabase.class, database, gate);
    }
    return result instanceof MongoCollection<?> collection
        ? proxy(MongoCollection.class, collection, gate)
        : result;
  }
}
