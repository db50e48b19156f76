package io.clientele.platform.rebuild;

import java.util.List;

/** Those who own what a list follows from. */
interface Owners {

  /**
   * Asks every one of them to tell all again.
   *
   * @param request names it in the closing marks; the same one may be asked for again by whoever
   *     goes on with it
   * @param told topics of which that is over
   */
  Telling tellAgain(String request, List<String> told);

  /**
   * Who hears for the list and is none of the instances that confirm: of a release that knows of no
   * pointer, for instance.
   *
   * @param instances how many confirm
   * @return in words for an operator; empty if there is nobody
   */
  List<String> strangers(int instances);

  /** What is being told again. */
  interface Telling extends AutoCloseable {

    /**
     * What is not over yet, in words for an operator; empty once all that was told again has been
     * taken in by whoever writes the list. Waits about a second at most.
     */
    List<String> waitsFor();

    /** Topics of which it is over. */
    List<String> told();

    @Override
    void close();
  }
}
