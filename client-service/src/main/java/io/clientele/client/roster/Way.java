package io.clientele.client.roster;

/** How a page is read. */
public sealed interface Way {

  /**
   * Along an index that has the order of the list, from where the page begins until it is full,
   * passing over what is not wanted.
   *
   * @param along whose index that is: of all that is seen, of a column that is filtered, or of what
   *     begins as a word does
   * @param atMost how many rows may be read before another way is taken
   */
  record Walk(Condition along, long atMost) implements Way {}

  /** All rows that one condition lets through, put in order in memory. */
  record Gather(Condition by) implements Way {}
}
