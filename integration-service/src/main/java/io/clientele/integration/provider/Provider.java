package io.clientele.integration.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One accounting software. An adapter knows its addresses, forms and words; what follows from them
 * is decided elsewhere. Every call may throw a {@link ProviderFault}.
 *
 * <p>The texts of {@link Tokens} mean something to the adapter alone: it may pack into them what
 * each call needs. They are sealed where they are kept, and in no log.
 */
public interface Provider {

  /** Which it is. */
  Software software();

  /** Whether this installation has an app registered there. */
  boolean isSetUp();

  /** The lists it has; usually all. */
  default List<ListName> lists() {
    return List.of(ListName.values());
  }

  /** What a person does to connect, in order (INT-3). */
  List<String> steps();

  /** What a person must hold at the provider to be able to. */
  String needs();

  /** How many organisations one sign-in opens (INT-9). */
  Reach reach();

  /**
   * Where a person signs in.
   *
   * @param state comes back with the answer
   * @param verifier its hash goes along where the provider has PKCE for apps with a secret (INT-3)
   * @param redirect where the provider sends the browser then
   */
  URI authorisation(String state, CodeVerifier verifier, URI redirect);

  /** What the person fills in on our own page; nothing if the provider has one. */
  default SignInForm form() {
    return SignInForm.NONE;
  }

  /**
   * Tokens for what a sign-in brought; it works once.
   *
   * @param answer every parameter the browser came back with, but the state, or the form's fields;
   *     any of them may be missing or made up
   * @param verifier the same as in {@link #authorisation}
   * @param redirect the same too
   */
  Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect);

  /**
   * New tokens for a refresh token. A fault of {@link ProviderFault.GrantRefused} says that the
   * provider does not take it; one that {@link ProviderFault.Passing#isLost is lost} leaves that
   * open.
   */
  Tokens refresh(String refreshToken);

  /** What may follow a refresh whose answer was lost. */
  default LostAnswer lostAnswer() {
    return LostAnswer.AT_ONCE;
  }

  /** Gives a sign-in back; one that is over already is fine. */
  void revoke(String refreshToken);

  /**
   * Gives one organisation back and keeps the sign-in, where the provider has that; elsewhere
   * nothing happens, as here. One that is gone already is fine.
   */
  default void release(String access, String organisation) {}

  /** The organisations a sign-in can see, by name alone. */
  List<Organisation> organisations(String access);

  /** One of them with all that is known of it; proves that it can be used. */
  Organisation describe(String access, Organisation organisation);

  /**
   * Reads a list from its first entry to its last, or what has changed of it.
   *
   * @param since what {@link ListRead#asOf} was when the list was read before; null for every
   *     entry. An adapter may read the list whole all the same
   * @param each gets every entry as it comes; after a fault within, some may come again
   * @return which of both it was
   */
  ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each);

  /**
   * The same, for a provider whose lists may take longer to read than its tokens live: it asks for
   * the token again before every page, and gets a newer one when that is needed.
   */
  default ListRead read(
      Supplier<String> access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    return read(access.get(), organisation, list, since, each);
  }

  /**
   * How long a sign-in is left alone while nobody uses it. Zero: its tokens are refreshed ahead of
   * their end, always. Longer where tokens live so short that this would be a refresh every few
   * minutes, for nothing and each with the risk of a lost answer.
   */
  default Duration rest() {
    return Duration.ZERO;
  }
}
