package io.clientele.access.account.http;

import io.clientele.access.account.Accounts;
import io.clientele.access.account.Accounts.NamedAccount;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.platform.token.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who is calling, and where else they belong (ACC-6). */
@RestController
class MeController {

  private final Logins logins;
  private final Accounts accounts;

  MeController(Logins logins, Accounts accounts) {
    this.logins = logins;
    this.accounts = accounts;
  }

  /**
   * The caller.
   *
   * @param accounts every account they could have a token for
   * @param account the one this token is for, or null
   * @param role what they are there, or null
   */
  record Me(
      String login,
      String name,
      String email,
      List<NamedAccount> accounts,
      @Nullable String account,
      @Nullable String role) {}

  @GetMapping("/api/me")
  Me me(Caller caller) {
    return logins
        .byId(caller.login())
        .map(login -> view(login, caller))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Me view(Login login, Caller caller) {
    var current = login.accounts().filter(one -> isOf(caller, one)).findFirst();
    return new Me(
        login.id(),
        login.name(),
        login.email(),
        accounts.of(login),
        current.map(Account::account).orElse(null),
        current.isPresent() ? caller.role() : null);
  }

  private static boolean isOf(Caller caller, Account account) {
    return switch (account) {
      case Membership at -> at.practice().equals(caller.practice());
      case ClientMembership at -> at.client().equals(caller.client());
    };
  }
}
