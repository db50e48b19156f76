package io.clientele.access.colleague.http;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom a practice can give access to. */
@RestController
class ColleagueController {

  private final Logins logins;

  ColleagueController(Logins logins) {
    this.logins = logins;
  }

  /** All colleagues, by name. */
  record Colleagues(List<Colleague> items) {}

  /** One of them. */
  record Colleague(String login, String name, String email, Role role, List<String> permissions) {

    static Colleague of(Login login, Membership at) {
      return new Colleague(login.id(), login.name(), login.email(), at.role(), at.permissions());
    }
  }

  @GetMapping("/api/practices/{practice}/colleagues")
  Colleagues colleagues(@PathVariable String practice) {
    return new Colleagues(
        logins.colleagues(practice).stream().flatMap(login -> of(login, practice)).toList());
  }

  private static Stream<Colleague> of(Login login, String practice) {
    return login.at(practice).stream().map(at -> Colleague.of(login, at));
  }
}
