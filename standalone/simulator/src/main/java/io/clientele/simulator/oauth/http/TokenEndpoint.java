package io.clientele.simulator.oauth.http;

import io.clientele.simulator.oauth.Identity;
import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.oauth.TokenAnswer.Error;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.function.Function;

/** The addresses at which an app gets tokens and gives them back. */
public final class TokenEndpoint {

  private final Identity identity;
  private final ClientIn clientIn;
  private final Function<TokenAnswer, Reply> form;

  /** Where an app says who it is. */
  public enum ClientIn {
    /** By HTTP Basic. */
    HEADER {
      @Override
      boolean isThere(Call call, App app) {
        return call.basic().filter(who -> app.is(who.name(), who.password())).isPresent();
      }
    },
    /** In the form, as {@code client_id} and {@code client_secret}. */
    BODY {
      @Override
      boolean isThere(Call call, App app) {
        return app.is(text(call, "client_id"), text(call, "client_secret"));
      }
    };

    abstract boolean isThere(Call call, App app);
  }

  /**
   * @param form how the provider writes its answers
   */
  public TokenEndpoint(Identity identity, ClientIn clientIn, Function<TokenAnswer, Reply> form) {
    this.identity = identity;
    this.clientIn = clientIn;
    this.form = form;
  }

  /** Gives tokens for a code or a refresh token. */
  public Reply token(Call call) {
    var type = text(call, "grant_type");
    return form.apply(
            clientIn.isThere(call, identity.app())
                ? answer(call, type)
                : new TokenAnswer.Refused(Error.INVALID_CLIENT, type))
        .with("Cache-Control", "no-store");
  }

  private TokenAnswer answer(Call call, String type) {
    return switch (type) {
      case "authorization_code" ->
          identity.redeem(
              text(call, "code"), text(call, "redirect_uri"), text(call, "code_verifier"));
      case "refresh_token" -> identity.refresh(text(call, "refresh_token"));
      case "" -> new TokenAnswer.Refused(Error.INVALID_REQUEST, type);
      default -> new TokenAnswer.Refused(Error.UNSUPPORTED_GRANT_TYPE, type);
    };
  }

  /**
   * Takes a token back.
   *
   * @param token where it is in the call
   * @param done the answer, by whether the token was known
   */
  public Reply revoke(Call call, Function<Call, String> token, Function<Boolean, Reply> done) {
    return clientIn.isThere(call, identity.app())
        ? done.apply(identity.revoke(token.apply(call)))
        : form.apply(new TokenAnswer.Refused(Error.INVALID_CLIENT, ""));
  }

  private static String text(Call call, String field) {
    var value = call.form(field);
    return value == null ? "" : value;
  }
}
