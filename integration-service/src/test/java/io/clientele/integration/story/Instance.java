package io.clientele.integration.story;

/** One of several instances of the service, which share nothing but the store. */
interface Instance extends AutoCloseable {

  /**
   * Does something.
   *
   * @param order see {@link Orders}
   * @return what was answered
   */
  String does(String order);

  /** It stands still where it is. */
  void stop();

  /** It goes on. */
  void go();

  /** It is dead, without a word. Harmless to repeat. */
  void kill();

  @Override
  default void close() {
    kill();
  }
}
