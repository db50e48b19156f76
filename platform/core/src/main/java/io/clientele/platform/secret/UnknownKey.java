package io.clientele.platform.secret;

/** A data key is wrapped under a key that this instance was not given; others may have it. */
public final class UnknownKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownKey(String id) {
    super("it is sealed under key " + id + ", which this instance was not given");
  }
}
