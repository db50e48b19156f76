package io.clientele.client.roster.reading;

import java.util.List;

/** How a page is read. */
public sealed interface Way {

  /**
   * Along an index that has the order of the list, from where the page begins until it is full,
   * passing over what is not wanted.
   *
   * @param along whose index that is: of all that is seen, of a column that is filtered, or of what
   *     begins as a word does
   * @param atMost how many rows of a stretch may be read before another way is taken
   */
  record Walk(Condition along, long atMost) implements Way {}

  /**
   * Under the heading of one of these words: the one whose clients lie furthest apart has least to
   * pass over.
   *
   * @param atMost as of a walk
   */
  record Search(List<Condition.Word> words, long atMost) implements Way {

    public Search {
      words = List.copyOf(words);
    }
  }

  /** All rows that one condition lets through, put in order in memory. */
  record Gather(Condition by) implements Way {}
}
