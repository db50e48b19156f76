package io.clientele.access.practice;

import io.clientele.platform.secret.LinkToken;

/** The secret links that are mailed. */
public interface Links {

  /** The link of a registration: always the same, so that a mail sent twice holds it twice. */
  LinkToken of(Registration registration);
}
