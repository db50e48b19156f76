package io.clientele.integration.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Settings as they are shipped. */
public final class Shipped {

  private static final Binder SETTINGS = read();

  private Shipped() {}

  private static Binder read() {
    var read = new AtomicReference<@Nullable Binder>();
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .run(context -> read.set(Binder.get(context.getEnvironment())));
    return Objects.requireNonNull(read.get());
  }

  /** What is set under this name. */
  public static <T> T setting(String name, Bindable<T> type) {
    return SETTINGS.bind(name, type).get();
  }

  /** How long a sign-in at this software rests while nobody uses it. */
  public static Duration rest(Software software) {
    return SETTINGS
        .bind("integration." + software.name().toLowerCase(Locale.ROOT) + ".rest", Duration.class)
        .orElse(Duration.ZERO);
  }
}
