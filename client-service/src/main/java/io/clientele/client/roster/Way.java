package io.clientele.client.roster;

/** How a page is read. */
public sealed interface Way {

  /**
   * Along an index that has the order of the list, from where the page begins until it is full,
   * passing over what is not wanted.
   *
   * @param along the column of that index; only what its filters let through is read
   * @param atMost how many rows may be read before another way is taken
   */
  record Walk(Column along, long atMost) implements Way {}

  /** All rows that one condition lets through, put in order in memory. */
  record Gather(Condition by) implements Way {}
}
