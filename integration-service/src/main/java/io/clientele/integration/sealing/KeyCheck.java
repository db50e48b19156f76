package io.clientele.integration.sealing;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.Vault;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.platform.secret.WrongSecret;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before an instance begins: whether it can open what is stored. It reads and changes nothing. */
public final class KeyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
  private static final int SOME = 20;

  private final SealingKeys keys;
  private final Set<String> lost;
  private final SealedSignIns signIns;
  private final Vault vault;

  /**
   * The check of one instance.
   *
   * @param lost ids of keys that nobody has any more: what lies under them is given up
   */
  public KeyCheck(SealingKeys keys, Set<String> lost, SealedSignIns signIns, Vault vault) {
    this.keys = keys;
    this.lost = lost;
    this.signIns = signIns;
    this.vault = vault;
  }

  /**
   * Checks.
   *
   * @throws WrongSecret if a key is missing
   */
  public void run() {
    var enveloped = signIns.byKey();
    var missing = new TreeMap<>(enveloped);
    missing.keySet().removeAll(keys.ids());
    missing.keySet().removeAll(lost);
    if (!missing.isEmpty()) {
      throw wrong(
          missing.entrySet().stream()
              .map(one -> one.getValue() + " under key " + one.getKey())
              .collect(Collectors.joining(", ", "Sign-ins are sealed: ", "")));
    }
    // Nobody wrote down which secret these were sealed under. Where others lie in envelopes of ours
    // a few that do not open were damaged, and stop nobody; many wait for a secret that is not
    // here.
    var bare = signIns.someBare(SOME);
    if (bare.isEmpty() || bare.stream().anyMatch(this::opens)) {
      return;
    }
    if (bare.size() == SOME || enveloped.keySet().stream().noneMatch(keys.ids()::contains)) {
      throw wrong("Sign-ins are sealed: " + signIns.bare() + " under a secret itself");
    }
    LOG.warn(
        "{} sign-ins lie in no envelope, and none of those looked at opens: damaged, or sealed"
            + " under a secret that is neither CLIENTELE_SECRET nor among CLIENTELE_OTHER_SECRETS",
        signIns.bare());
  }

  private boolean opens(Authorisation authorisation) {
    return vault.opens(authorisation.id(), Objects.requireNonNull(authorisation.tokens()));
  }

  private WrongSecret wrong(String what) {
    var others = keys.ids().stream().filter(id -> !id.equals(keys.current())).toList();
    return new WrongSecret(
        what
            + ". CLIENTELE_SECRET does not open them: it is key "
            + keys.current()
            + (others.isEmpty()
                ? "; CLIENTELE_OTHER_SECRETS is not set."
                : "; nor does CLIENTELE_OTHER_SECRETS: " + named(others) + "."),
        "Start this service with the secret they were sealed under, as CLIENTELE_SECRET or among"
            + " CLIENTELE_OTHER_SECRETS. No document was changed, and nothing has ended. If nobody"
            + " has that secret any more: \"A secret is lost\" in docs/operating.md.");
  }

  private static String named(Collection<String> ids) {
    return ids.stream().map(id -> "key " + id).collect(Collectors.joining(", "));
  }
}
