package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.Shipped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.ResolvableType;

/** The limits as they are shipped, kept by all instances of one test together. */
public final class ShippedLimits {

  private static final Map<String, List<Limit>> ALL = read();

  private ShippedLimits() {}

  private static Map<String, List<Limit>> read() {
    return Shipped.setting(
        "integration.limits",
        Bindable.<Map<String, List<Limit>>>of(
            ResolvableType.forClassWithGenerics(
                Map.class,
                ResolvableType.forClass(String.class),
                ResolvableType.forClassWithGenerics(List.class, Limit.class))));
  }

  /** The limits of this name. */
  public static List<Limit> of(String name) {
    return ALL.getOrDefault(name, List.of());
  }

  /** Paces that keep them, by this clock. */
  public static Paces paces(Clock clock) {
    return new Paces(ALL, new LocalTally(), clock);
  }
}
