package io.clientele.platform.report;

/** A report that is wrong in itself: it changes nothing and waits as a dead letter. */
public final class WrongReport extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal for the operator's eyes.
   *
   * @param why what is wrong; of what a stranger wrote it repeats nothing that may be long
   */
  public WrongReport(String why) {
    super(why);
  }
}
