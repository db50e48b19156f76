package io.clientele.gateway.edge;

/**
 * In which order a request meets the filters; the smaller number goes first. The trace comes before
 * all of these.
 */
public final class EdgeOrder {

  /** What every answer carries, refusals included. */
  public static final int ANSWER_HEADERS = 10;

  /** Who asks: everything after depends on it. */
  public static final int CALLER = 20;

  /** Before anything is decided by the path. */
  public static final int PATH = 25;

  /** Before the limits, or a page could not read why it was refused. */
  public static final int CORS = 30;

  /** Before the token check, or guessing tokens would be free. */
  public static final int RATE = 40;

  /** What a browser's cookie stands for; after it a request has its token like any other. */
  public static final int SESSION = 45;

  /** Whether there is something like a token. */
  public static final int TOKEN = 50;

  /** Last, because it costs something only while the body is on its way. */
  public static final int BODY = 60;

  private EdgeOrder() {}
}
