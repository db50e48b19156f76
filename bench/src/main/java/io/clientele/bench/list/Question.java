package io.clientele.bench.list;

/**
 * What is asked of a practice's list.
 *
 * @param name as it stands in the table
 * @param path below the practice's address
 */
record Question(Group group, String name, String path) {

  /** What kind of question it is; the first three are promised to be quick, here and by no rule. */
  enum Group {
    SORT,
    FILTER,
    SEARCH,
    OTHER
  }

  boolean isPromised() {
    return group != Group.OTHER;
  }
}
