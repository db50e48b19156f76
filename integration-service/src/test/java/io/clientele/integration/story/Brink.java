package io.clientele.integration.story;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Where refreshes stand still: before the provider is asked, or when it has answered. */
final class Brink {

  /** On which side of the provider's answer. */
  enum Side {
    BEFORE,
    AFTER,
    NEITHER
  }

  private static final long LONGEST_SECONDS = 30;

  private record Standing(Side side, CountDownLatch reached, CountDownLatch on) {}

  private final Plant plant;
  private final BiConsumer<Software, Tokens> given;
  private volatile Standing standing = at(Side.NEITHER, 0);

  /**
   * One for all adapters of an instance.
   *
   * @param given is told what a provider gave
   */
  Brink(Plant plant, BiConsumer<Software, Tokens> given) {
    this.plant = plant;
    this.given = given;
  }

  private static Standing at(Side side, int many) {
    return new Standing(side, new CountDownLatch(many), new CountDownLatch(1));
  }

  /** So many refreshes are to stand still here. */
  void stand(Side side, int many) {
    standing = at(side, many);
  }

  /** One will not come here any more. */
  void passed() {
    standing.reached().countDown();
  }

  /** Waits for them; false if they do not come. */
  boolean isReached() {
    try {
      return standing.reached().await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** They go on, and so do all that come. */
  void go() {
    standing.on().countDown();
  }

  /** An adapter whose refreshes come by here; all else it does as ever. */
  Provider around(Provider real) {
    return (Provider)
        Proxy.newProxyInstance(
            Provider.class.getClassLoader(),
            new Class<?>[] {Provider.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("refresh")) {
                return refresh(real.software(), () -> real.refresh((String) arguments[0]));
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Tokens refresh(Software software, Supplier<Tokens> real) {
    standStill(Side.BEFORE);
    var tokens = planted(real);
    standStill(Side.AFTER);
    given.accept(software, tokens);
    return tokens;
  }

  private Tokens planted(Supplier<Tokens> real) {
    try {
      return real.get();
    } catch (Passing fault) {
      if (plant == Plant.ASKS_TWICE_AT_ONCE) {
        return real.get();
      }
      throw fault;
    } catch (GrantRefused fault) {
      throw plant == Plant.ASKS_NOBODY_TWICE ? GrantRefused.forGood("planted") : fault;
    }
  }

  private void standStill(Side here) {
    var now = standing;
    if (now.side() == here) {
      now.reached().countDown();
      try {
        now.on().await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
