package io.clientele.bench.list;

/**
 * What came of a question.
 *
 * @param asked with pages as long as they are
 * @param alike with pages of one length: as many rows as the small practice has for it
 * @param few how many rows the small practice answered with, of the 50 of a page
 * @param rows how many the large one did
 * @param examined how many index keys its store looked at for that; -1 where it does not say
 */
record Measured(Question question, Pair asked, Pair alike, int few, int rows, long examined) {

  /** How many times longer an answer takes of the large practice, for a page of one length. */
  double growth() {
    return alike.growth();
  }
}
