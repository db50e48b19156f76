package io.clientele.platform.fault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.clientele.platform.aggregate.TryAgain;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;

/** Tells failures that pass by themselves from those that are wrong for good. */
public final class Passing {

  // NotWritablePrimary, InterruptedDueToReplStateChange, ShutdownInProgress and their like:
  // https://www.mongodb.com/docs/manual/reference/error-codes/
  private static final Set<Integer> PASSING_CODES =
      Set.of(6, 7, 50, 64, 89, 91, 100, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

  private Passing() {}

  /**
   * Whether trying again later may help: the store or the broker is away, slow or changing hands.
   */
  public static boolean is(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TryAgain
          || cause instanceof TransientDataAccessException
          || cause instanceof KafkaException
          || cause instanceof RetriableException) {
        return true;
      }
      if (cause instanceof MongoException store) {
        return passes(store);
      }
    }
    return false;
  }

  private static boolean passes(MongoException e) {
    if (e instanceof MongoWriteException
        || e instanceof MongoCommandException
        || e instanceof MongoBulkWriteException) {
      return PASSING_CODES.contains(e.getCode())
          || ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.EXECUTION_TIMEOUT
          || e.hasErrorLabel("RetryableWriteError");
    }
    // Everything else the driver throws is about sockets, servers and time.
    return !(e.getClass().getSimpleName().startsWith("Bson"));
  }
}
