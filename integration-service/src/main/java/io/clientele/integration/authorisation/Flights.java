package io.clientele.integration.authorisation;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Of all threads of an instance that want the same at once, one gets it, and all have what it got,
 * or its fault. It saves calls of the store and of a provider and guards nothing (INT-7).
 *
 * @param <T> what is wanted
 */
final class Flights<T> {

  private final ConcurrentMap<String, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();

  /**
   * What somebody gets who set out already, or else this caller. Nothing is kept: who comes when
   * they are back sets out anew.
   *
   * @param what is wanted
   * @param patience how long others wait for the one who set out
   * @throws Passing if that took too long; else whatever the one who set out was thrown
   */
  T join(String what, Duration patience, Supplier<T> setOut) {
    var own = new CompletableFuture<T>();
    var other = underWay.putIfAbsent(what, own);
    if (other != null) {
      return await(other, patience);
    }
    try {
      var got = setOut.get();
      own.complete(got);
      return got;
    } catch (RuntimeException | Error fault) {
      own.completeExceptionally(fault);
      throw fault;
    } finally {
      underWay.remove(what, own);
    }
  }

  private static <T> T await(CompletableFuture<T> flight, Duration patience) {
    try {
      return flight.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Passing("what another thread is getting takes long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Passing("waiting for another thread was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
