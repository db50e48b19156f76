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

  /** The same, for no more than so many rows. */
  Question first(int rows) {
    var more = path.contains("?") ? "&limit=" : "?limit=";
    return new Question(group, name, path + more + rows);
  }

  boolean isPromised() {
    return group != Group.OTHER;
  }
}
