package io.clientele.access.mailedlink;

import io.clientele.platform.secret.LinkToken;

/** Secrets of links anybody could guess, and names that show whose they are. */
public final class PlainMaking implements LinkMaking {

  @Override
  public LinkToken of(LinkPurpose purpose, String id) {
    return new LinkToken(purpose + " " + id);
  }

  @Override
  public String pseudonym(String text) {
    return "<" + text + ">";
  }
}
