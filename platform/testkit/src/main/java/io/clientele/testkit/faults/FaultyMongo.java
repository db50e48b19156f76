package io.clientele.testkit.faults;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A client of MongoDB whose calls meet the faults of a plan. What the store itself would do in such
 * a moment is really done to it: a duplicate key comes from a document that is really there.
 */
public final class FaultyMongo {

  private static final ServerAddress SERVER = new ServerAddress("faulty", 1);
  private static final Set<String> WRITES =
      Set.of(
          "insertOne",
          "insertMany",
          "updateOne",
          "updateMany",
          "findOneAndUpdate",
          "bulkWrite",
          "deleteOne",
          "deleteMany",
          "replaceOne");
  private static final Set<String> READS = Set.of("find", "countDocuments", "aggregate");

  private FaultyMongo() {}

  /** The same client, for an instance with this fate. */
  public static MongoClient wrap(MongoClient client, FaultPlan plan) {
    return proxy(MongoClient.class, client, plan);
  }

  private static <T> T proxy(Class<T> type, T target, FaultPlan plan) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          var result = call(target, method, arguments, plan);
          if (result instanceof MongoDatabase database) {
            return proxy(MongoDatabase.class, database, plan);
          }
          return result instanceof MongoCollection<?> collection
              ? proxy(MongoCollection.class, collection, plan)
              : result;
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments, FaultPlan plan)
      throws Throwable {
    if (!(target instanceof MongoCollection<?> collection)) {
      return invoke(target, method, arguments);
    }
    if (READS.contains(method.getName())) {
      before(plan.next(EnumSet.of(Fault.PAUSE, Fault.TIMEOUT_BEFORE, Fault.NOT_PRIMARY)));
      return invoke(target, method, arguments);
    }
    if (!WRITES.contains(method.getName())) {
      return invoke(target, method, arguments);
    }
    var fault = plan.next(EnumSet.allOf(Fault.class));
    if (fault == Fault.DUPLICATE_KEY) {
      raceTheUpsert(collection, method, arguments);
    }
    before(fault);
    var result = invoke(target, method, arguments);
    after(fault);
    return result;
  }

  private static void before(Fault fault) {
    switch (fault) {
      case TIMEOUT_BEFORE -> throw new MongoSocketReadTimeoutException("before", SERVER, null);
      case NOT_PRIMARY ->
          throw new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, code: 10107}"), SERVER);
      case CRASH_BEFORE -> throw new Crash();
      case PAUSE -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
      case NONE, TIMEOUT_AFTER, DUPLICATE_KEY, CRASH_AFTER -> {}
    }
  }

  private static void after(Fault fault) {
    switch (fault) {
      case TIMEOUT_AFTER -> throw new MongoSocketReadTimeoutException("after", SERVER, null);
      case CRASH_AFTER -> throw new Crash();
      case NONE, PAUSE, TIMEOUT_BEFORE, NOT_PRIMARY, DUPLICATE_KEY, CRASH_BEFORE -> {}
    }
  }

  /** Another instance's first upsert of the same document wins: ours answers a duplicate key. */
  private static void raceTheUpsert(
      MongoCollection<?> collection, Method method, Object[] arguments) {
    if (!method.getName().equals("updateOne")
        || arguments.length < 3
        || !(arguments[2] instanceof UpdateOptions options)
        || !options.isUpsert()
        || !(arguments[0] instanceof Bson filter)) {
      return;
    }
    var id = idIn(filter.toBsonDocument());
    if (id == null) {
      return;
    }
    var untyped = collection.withDocumentClass(Document.class);
    if (untyped.find(new Document("_id", id)).first() == null) {
      untyped.insertOne(new Document("_id", id));
      throw new MongoWriteException(
          new WriteError(11000, "E11000 duplicate key error index: _id_", new BsonDocument()),
          SERVER,
          Set.of());
    }
  }

  private static @org.jspecify.annotations.Nullable String idIn(BsonDocument filter) {
    if (filter.isString("_id")) {
      return filter.getString("_id").getValue();
    }
    if (filter.isArray("$and")) {
      for (var part : filter.getArray("$and")) {
        if (part.isDocument() && part.asDocument().isString("_id")) {
          return part.asDocument().getString("_id").getValue();
        }
      }
    }
    return null;
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
