package io.clientele.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a service, from its environment: one that wraps data keys, and others that only open
 * while it is being changed. What is stored lies in an envelope: sealed under a data key of its
 * own, which lies beside it, wrapped, with the id of the key that opens it. So it is known what
 * lies under which key, and a change of keys wraps small keys anew and touches nothing they seal.
 */
public final class SealingKeys {

  private static final String SECRET = "CLIENTELE_SECRET";
  private static final String OTHERS = "CLIENTELE_OTHER_SECRETS";
  private static final int KEY_BYTES = 32;
  private static final int ID_CHARACTERS = 16;

  private final Map<String, Sealing> keys = new LinkedHashMap<>();
  private final String current;
  private final SecureRandom random = new SecureRandom();

  /**
   * The keys of these secrets, each 32 bytes in Base64.
   *
   * @param others open, and wrap nothing
   * @throws WrongSecret if one of them is anything else, or there is none
   */
  public SealingKeys(String secret, List<String> others) {
    if (secret.isBlank()) {
      throw new WrongSecret(
          SECRET + " is not set.",
          "Set it to the secret this service has always run with; if it never ran, to the output of"
              + " `head -c 32 /dev/urandom | base64`, and keep that as you keep the database.");
    }
    current = add(SECRET, secret);
    others.forEach(other -> add("One of " + OTHERS, other));
  }

  private String add(String name, String secret) {
    try {
      var id = idOf(secret);
      keys.putIfAbsent(id, new Sealing(secret));
      return id;
    } catch (IllegalArgumentException e) { // which may quote the secret
      throw new WrongSecret(
          name + " is not 32 bytes in Base64.",
          "Look whether it was cut, wrapped into lines, or written in another form.");
    }
  }

  /**
   * What a key is called: a hash of its secret, so that nobody has to name keys, and no two of them
   * are confused; it tells nobody the secret.
   */
  public static String idOf(String secret) {
    var bytes = Base64.getDecoder().decode(secret);
    return Sha256.of("clientele key id " + Base64.getEncoder().encodeToString(bytes))
        .substring(0, ID_CHARACTERS);
  }

  /** The id of the key that wraps. */
  public String current() {
    return current;
  }

  /** The ids of all keys there are, the one that wraps first. */
  public List<String> ids() {
    return List.copyOf(keys.keySet());
  }

  /**
   * A new data key, wrapped under the present key.
   *
   * @param place what it seals belongs there; no other data key opens it, and it opens no other
   */
  public DataKey make(String place) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var dataKey = Base64.getEncoder().encodeToString(bytes);
    return new DataKey(wrap(dataKey, place), new Sealing(dataKey));
  }

  /**
   * Opens what lies under a data key.
   *
   * @throws UnknownKey if it is wrapped under none of ours
   * @throws IllegalStateException if it is of another place, or was changed since
   */
  public Sealing open(WrappedKey key, String place) {
    return new Sealing(unwrap(key, place));
  }

  /** The same data key, wrapped under the present key; throws as {@link #open} does. */
  public WrappedKey rewrap(WrappedKey key, String place) {
    return wrap(unwrap(key, place), place);
  }

  /**
   * Opens what was sealed under a secret itself, before there were envelopes; empty if it was under
   * none of ours, is of another place, or was changed since.
   */
  public Optional<String> openBare(String sealed, String place) {
    for (var key : keys.values()) {
      try {
        return Optional.of(key.open(sealed, place));
      } catch (IllegalStateException closed) {
        continue; // which key it was nobody wrote down
      }
    }
    return Optional.empty();
  }

  private WrappedKey wrap(String dataKey, String place) {
    return new WrappedKey(current, of(current).seal(dataKey, wrapped(place)));
  }

  private String unwrap(WrappedKey key, String place) {
    return of(key.under()).open(key.wrapped(), wrapped(place));
  }

  private Sealing of(String id) {
    var key = keys.get(id);
    if (key == null) {
      throw new UnknownKey(id);
    }
    return key;
  }

  private static String wrapped(String place) {
    return "key/" + place;
  }

  @Override
  public String toString() {
    return "SealingKeys " + keys.keySet(); // ids alone
  }
}
