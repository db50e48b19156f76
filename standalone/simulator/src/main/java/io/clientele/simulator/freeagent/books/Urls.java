package io.clientele.simulator.freeagent.books;

/** The addresses by which everything is known; always those of the real host. */
public final class Urls {

  private static final String BASE = "https://api.freeagent.com/v2/";

  private Urls() {}

  public static String of(String path) {
    return BASE + path;
  }

  /** One of a list. */
  public static String of(String list, Object id) {
    return of(list + "/" + id);
  }
}
