package io.clientele.access.mailedlink;

import io.clientele.platform.secret.LinkToken;

/** Makes the secrets in links. */
public interface LinkMaking {

  /**
   * The secret of a link: always the same, so that a mail sent twice holds it twice, and another
   * one for every purpose (decision 12).
   *
   * @param id of the link; nobody else may ever have chosen the same one
   */
  LinkToken of(LinkPurpose purpose, String id);

  /** What an email or a network address is counted under: always the same, and not to be undone. */
  String pseudonym(String text);
}
