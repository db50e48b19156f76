package io.clientele.access.colleague.http;

import io.clientele.access.colleague.Colleagues;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who works at a practice, and what they are there. */
@RestController
class ColleagueController {

  private final Logins logins;
  private final Colleagues changing;

  ColleagueController(Logins logins, Colleagues changing) {
    this.logins = logins;
    this.changing = changing;
  }

  /** All colleagues, by name. */
  record ColleagueList(List<Colleague> items) {}

  /** One of them. */
  record Colleague(String login, String name, String email, Role role, List<String> permissions) {

    static Colleague of(Login login, Membership at) {
      return new Colleague(login.id(), login.name(), login.email(), at.role(), at.permissions());
    }
  }

  @GetMapping("/api/practices/{practice}/colleagues")
  ColleagueList colleagues(@PathVariable String practice) {
    return new ColleagueList(
        logins.colleagues(practice).stream().flatMap(login -> of(login, practice)).toList());
  }

  /** What a colleague is to be: all of it, so sent again it is the same. */
  record ColleagueRequest(
      @NotNull Role role, @NotNull @Size(max = 20) Set<Permission> permissions) {}

  @PutMapping("/api/practices/{practice}/colleagues/{login}")
  Colleague change(
      @PathVariable String practice,
      @PathVariable String login,
      @RequestBody ColleagueRequest request,
      Caller caller,
      Cause cause) {
    var why = changing.change(caller, login, request.role(), request.permissions(), cause);
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
    return logins
        .byId(login)
        .flatMap(one -> of(one, practice).findFirst())
        .orElseThrow(() -> new TryAgain("removed since"));
  }

  private static Stream<Colleague> of(Login login, String practice) {
    return login.at(practice).stream().map(at -> Colleague.of(login, at));
  }
}
