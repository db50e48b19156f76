package io.clientele.platform.canary.circle.two;

import io.clientele.platform.canary.circle.one.Hen;

public interface Egg {
  Hen becomes();
}
