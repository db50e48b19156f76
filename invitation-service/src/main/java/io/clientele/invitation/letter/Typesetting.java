package io.clientele.invitation.letter;

/** Who makes HTML of letters. */
public interface Typesetting {

  /** A whole page; a name in it is no markup. */
  String html(Letter letter);
}
