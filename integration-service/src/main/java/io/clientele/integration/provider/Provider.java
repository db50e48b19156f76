package io.clientele.integration.provider;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * One accounting software. An adapter knows its addresses, forms and words; what follows from them
 * is decided elsewhere. Every call may throw a {@link ProviderFault}.
 */
public interface Provider {

  /** Which it is. */
  Software software();

  /** Whether this installation has an app registered there. */
  boolean isSetUp();

  /** The lists it has. */
  List<ListName> lists();

  /** What a person does to connect, in order (INT-3). */
  List<String> steps();

  /** What a person must hold at the provider to be able to. */
  String needs();

  /**
   * Where a person signs in.
   *
   * @param state comes back with the answer
   * @param redirect where the provider sends the browser then
   */
  URI authorisation(String state, URI redirect);

  /** Tokens for the code a sign-in brought; a code works once. */
  Tokens redeem(String code, URI redirect);

  /**
   * New tokens for a refresh token. One whose answer was lost may be used again for a while; a
   * fault of {@link ProviderFault.GrantRefused} says that the provider does not take it.
   */
  Tokens refresh(String refreshToken);

  /** Gives a sign-in back; one that is over already is fine. */
  void revoke(String refreshToken);

  /** The organisations a sign-in can see, by name alone. */
  List<Organisation> organisations(String access);

  /** One of them with all that is known of it; proves that it can be used. */
  Organisation describe(String access, Organisation organisation);

  /**
   * Reads a list from its first entry to its last.
   *
   * @param each gets every entry as it comes; after a fault within, some may come again
   */
  void read(String access, String organisation, ListName list, Consumer<ReferenceItem> each);
}
