package io.clientele.client.interleaving;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A client of MongoDB whose calls wait for their turn. */
public final class TurnedMongo {

  private static final Set<String> CALLS =
      Set.of("find", "insertOne", "updateOne", "findOneAndUpdate", "countDocuments");

  private TurnedMongo() {}

  /** This client, each call of which waits for its turn. */
  public static MongoClient wrap(MongoClient client, Turnstile turnstile) {
    return proxy(MongoClient.class, client, turnstile);
  }

  private static <T> T proxy(Class<T> type, T target, Turnstile turnstile) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (target instanceof MongoCollection<?> && CALLS.contains(method.getName())) {
                turnstile.pass();
              }
              try {
                return wrapped(method.invoke(target, arguments), turnstile);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  private static Object wrapped(Object result, Turnstile turnstile) {
    if (result instanceof MongoDatabase database) {
      return proxy(MongoDatabase.class, database, turnstile);
    }
    return result instanceof MongoCollection<?> collection
        ? proxy(MongoCollection.class, collection, turnstile)
        : result;
  }
}
