package io.clientele.client.upload;

import java.util.function.Function;

/**
 * What a template says of a column (BLK-2). Plain ASCII without quotes, so that whatever a
 * spreadsheet saves it as, it comes back as it was.
 *
 * @param required whether no row does without it
 * @param example with the examples of all other columns it makes a client that is admitted
 * @param common whether what is allowed and the example are the same for all practices of a region
 */
record Guide(
    boolean required,
    String instruction,
    Function<Showing, Allowed> allowed,
    Function<Showing, String> example,
    boolean common) {

  static Guide required(
      String instruction, Function<Showing, Allowed> allowed, Function<Showing, String> example) {
    return new Guide(true, "Required. " + instruction, allowed, example, true);
  }

  static Guide optional(
      String instruction, Function<Showing, Allowed> allowed, Function<Showing, String> example) {
    return new Guide(false, instruction, allowed, example, true);
  }

  /** The same where each practice may be shown something else. */
  Guide ofEach() {
    return new Guide(required, instruction, allowed, example, false);
  }
}
