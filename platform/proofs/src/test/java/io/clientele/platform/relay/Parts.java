package io.clientele.platform.relay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.event.Pending;
import io.clientele.platform.recording.Recorder;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The parts an instance is built of: the shipped ones, or the same with one safeguard taken out, to
 * show that the proof would notice.
 */
enum Parts {
  SHIPPED,
  WITHOUT_SECOND_TRY {
    @Override
    Rows rows(Supplier<MongoCollection<Document>> collection) {
      return new Rows(collection) {
        @Override
        protected boolean afterDuplicateKey(
            String id, Heard heard, Document fields, MongoException duplicate) {
          return false;
        }
      };
    }
  },
  WITHOUT_ONE_IN_FLIGHT {
    @Override
    Chain chain() {
      return new Impatient();
    }
  },
  WITHOUT_LOOKING_FOR_LEFT_BEHIND {
    @Override
    boolean looks() {
      return false;
    }
  },
  WITHOUT_RECORD {
    @Override
    Chain chain() {
      return new Forgetful();
    }
  },
  WITHOUT_SIZE_ZERO {
    @Override
    Removals removals(Function<AggregateType<?, ?>, MongoCollection<Document>> collections) {
      return new Removals(collections) {
        @Override
        Bson nothingPending(String id) {
          return Filters.eq(id);
        }
      };
    }
  };

  Rows rows(Supplier<MongoCollection<Document>> collection) {
    return new Rows(collection);
  }

  Chain chain() {
    return new Chain();
  }

  Removals removals(Function<AggregateType<?, ?>, MongoCollection<Document>> collections) {
    return new Removals(collections);
  }

  boolean looks() {
    return true;
  }

  /** Sends an event whether or not it could be put on record. */
  private static final class Forgetful extends Chain {

    @Override
    void record(Recorder recorder) {
      super.record(
          entries -> {
            try {
              recorder.put(entries);
            } catch (MongoException e) {
              // as if it had been
            }
          });
    }
  }

  /** Sends the next event without waiting for the one before it. */
  private static final class Impatient extends Chain {

    private final Queue<Pending> unsent = new ArrayDeque<>();
    private long highest = -1;
    private int inFlight;

    @Override
    synchronized void add(List<Pending> outbox) {
      for (var event : outbox) {
        if (event.sequence() > highest) {
          unsent.add(event);
          highest = event.sequence();
        }
      }
    }

    @Override
    synchronized @Nullable Pending next() {
      var next = unsent.poll();
      inFlight += next == null ? 0 : 1;
      return next;
    }

    @Override
    synchronized void acknowledged(Pending event) {
      inFlight--;
    }

    @Override
    synchronized boolean done() {
      return unsent.isEmpty() && inFlight == 0;
    }
  }
}
