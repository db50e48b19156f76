package io.clientele.access.mailedlink;

import io.clientele.platform.secret.LinkToken;
import java.time.Instant;
import java.util.Optional;

/** Where links are known by, without being known. */
public interface MailedLinks {

  /** A link leads somewhere from now on; safe to repeat. */
  void keep(MailedLink link, LinkToken secret);

  /**
   * What a link is about, if it was made for this, has not expired, and no newer one has ended it;
   * see {@link LinkPurpose#newestOnly}. Looking uses nothing up.
   */
  Optional<MailedLink> find(LinkPurpose purpose, LinkToken secret, Instant now);
}
