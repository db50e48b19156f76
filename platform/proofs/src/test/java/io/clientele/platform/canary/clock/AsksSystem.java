package io.clientele.platform.canary.clock;

final class AsksSystem {

  private AsksSystem() {}

  static long time() {
    return System.currentTimeMillis();
  }
}
