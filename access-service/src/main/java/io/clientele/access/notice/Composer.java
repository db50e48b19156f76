package io.clientele.access.notice;

import java.util.Optional;

/** Writes mails of one kind, at the moment they go out. */
public interface Composer {

  /** The kind of notice it writes; one composer for each. */
  String kind();

  /**
   * The mail, or empty if there is nothing to tell any more. Called again for every attempt, and
   * must then write the same.
   */
  Optional<Letter> compose(Notice notice);
}
