package io.clientele.access.account.http;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.platform.aggregate.Aggregates;
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
  private final Aggregates<Practice, PracticeEvent> practices;

  MeController(Logins logins, Aggregates<Practice, PracticeEvent> practices) {
    this.logins = logins;
    this.practices = practices;
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
      List<Account> accounts,
      @Nullable String account,
      @Nullable String role) {}

  /**
   * One account; its name is missing for the moment between joining and the practice's own write.
   */
  record Account(String practice, @Nullable String name, Role role) {}

  @GetMapping("/api/me")
  Me me(Caller caller) {
    return logins
        .byId(caller.login())
        .map(login -> view(login, caller))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Me view(Login login, Caller caller) {
    var current =
        login.memberships().stream()
            .filter(one -> one.practice().equals(caller.practice()))
            .findFirst();
    return new Me(
        login.id(),
        login.name(),
        login.email(),
        login.memberships().stream().map(this::account).toList(),
        current.map(Membership::account).orElse(null),
        current.isPresent() ? caller.role() : null);
  }

  private Account account(Membership membership) {
    var practice = practices.find(membership.practice()).state();
    return new Account(
        membership.practice(), practice == null ? null : practice.name(), membership.role());
  }
}
