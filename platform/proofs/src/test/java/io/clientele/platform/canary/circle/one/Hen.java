package io.clientele.platform.canary.circle.one;

import io.clientele.platform.canary.circle.two.Egg;

public interface Hen {
  Egg lays();
}
