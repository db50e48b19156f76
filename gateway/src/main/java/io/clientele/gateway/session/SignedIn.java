package io.clientele.gateway.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in.
 *
 * @param login its id
 * @param name what the person is called, if the provider told
 * @param account the one they work for, what their pages show; if it is not said, the one their
 *     first token is for
 * @param tokens given for it, or for another once it is theirs no more
 */
public record SignedIn(
    String login, @Nullable String name, @Nullable String account, Tokens tokens) {

  /** Also what was stored before an account was told from its token. */
  public SignedIn {
    account = account == null ? tokens.account() : account;
  }

  /**
   * The same person with the next tokens.
   *
   * @param named the account they want to switch to; if the provider gave a token for the former
   *     one nothing has changed. Null if they do not switch
   */
  SignedIn with(Tokens next, @Nullable String named) {
    var stays = named == null || Objects.equals(account, next.account());
    return new SignedIn(login, name, stays ? account : named, next);
  }

  /**
   * Whether the tokens are for another account than the one they work for, which then is theirs no
   * more: a request that goes on with these would be answered for an account nobody has chosen.
   */
  public boolean hasLostAccount() {
    return !Objects.equals(account, tokens.account());
  }
}
