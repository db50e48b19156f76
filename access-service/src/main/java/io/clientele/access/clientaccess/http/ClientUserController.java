package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientUser;
import io.clientele.access.clientaccess.ManagingUsers;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a client's own business (ACC-5). */
@RestController
@RequestMapping("/api/clients/{client}/users")
class ClientUserController {

  private final ManagingUsers users;
  private final Logins logins;

  ClientUserController(ManagingUsers users, Logins logins) {
    this.users = users;
    this.logins = logins;
  }

  /** All of them, the first to come first. */
  record UserList(List<User> items) {}

  /** One of them. */
  record User(String login, String name, String email, ClientRole role) {

    static User of(Login login, ClientUser at) {
      return new User(at.login(), login.name(), login.email(), at.role());
    }
  }

  /** What a person is to be there: all of it, so sent again it is the same. */
  record UserRequest(@NotNull ClientRole role) {}

  @GetMapping
  UserList all(@PathVariable String client, Caller caller) {
    return new UserList(
        shown(users.look(caller, client)).users().stream()
            .flatMap(at -> logins.byId(at.login()).map(login -> User.of(login, at)).stream())
            .toList());
  }

  @PutMapping("/{login}")
  User change(
      @PathVariable String client,
      @PathVariable String login,
      @RequestBody UserRequest request,
      Caller caller,
      Cause cause) {
    var at =
        shown(users.change(caller, client, login, request.role(), cause.unkeyed()))
            .user(login)
            .orElseThrow();
    return logins
        .byId(login)
        .map(one -> User.of(one, at))
        .orElseThrow(() -> new TryAgain("is becoming part of another login"));
  }

  @DeleteMapping("/{login}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String client, @PathVariable String login, Caller caller, Cause cause) {
    shown(users.remove(caller, client, login, cause.unkeyed()));
  }

  private static ClientAccess shown(Outcome<ClientAccess> outcome) {
    return switch (outcome) {
      case Outcome.Done<ClientAccess> done -> done.state();
      case Outcome.Unchanged<ClientAccess> same -> same.state();
      case Outcome.Refused<ClientAccess> no -> throw new RefusedRequest(no.why());
      case Outcome.Repeated<ClientAccess> none -> throw new IllegalStateException("no key");
    };
  }
}
