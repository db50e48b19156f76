package io.clientele.access.lookup;

/** How often was asked, counted over all instances. */
public interface LookupCounts {

  /**
   * Counts one more, unless there were so many already. Of any number at once exactly as many are
   * let through as there is room for.
   *
   * @param whose who is counted: {@code login/<id>}, {@code practice/<id>}
   * @return whether there was room
   */
  boolean count(String whose, Window window, int most);
}
