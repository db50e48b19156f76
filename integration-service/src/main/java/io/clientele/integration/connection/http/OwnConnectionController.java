package io.clientele.integration.connection.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The connection of a client, for its own business admins (INT-2). */
@RestController
@RequestMapping("/api/clients/{client}/connection")
class OwnConnectionController {

  private final ConnectionAnswers answers;

  OwnConnectionController(ConnectionAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<ConnectionView> look(@PathVariable String client, Caller caller) {
    return answers.look(client, caller);
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = HttpHeaders.SET_COOKIE, description = BrowserCookies.SAID),
      content = @Content(schema = @Schema(implementation = SignInView.class)))
  ResponseEntity<String> start(
      @PathVariable String client, @RequestBody NewConnection body, Caller caller, Cause cause) {
    return answers.start(signIn(client), client, body, caller, cause);
  }

  @GetMapping("/authorisation")
  ResponseEntity<SignInView> underWay(@PathVariable String client, Caller caller) {
    return answers.underWay(client, caller);
  }

  @PostMapping("/authorisation")
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = HttpHeaders.SET_COOKIE, description = BrowserCookies.SAID),
      content = @Content(schema = @Schema(implementation = SignInView.class)))
  ResponseEntity<String> renew(
      @PathVariable String client, @RequestBody NewSignIn body, Caller caller, Cause cause) {
    return answers.renew(signIn(client), client, body, caller, cause);
  }

  @PostMapping("/organisation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  ResponseEntity<String> choose(
      @PathVariable String client,
      @RequestBody OrganisationChoice body,
      Caller caller,
      Cause cause) {
    return answers.choose(client, body, caller, cause);
  }

  @PostMapping("/disconnection")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  ResponseEntity<String> disconnect(@PathVariable String client, Caller caller, Cause cause) {
    return answers.disconnect(client, caller, cause);
  }

  @PostMapping("/refresh")
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  ResponseEntity<String> refresh(@PathVariable String client, Caller caller, Cause cause) {
    return answers.refresh(client, caller, cause);
  }

  private static URI signIn(String client) {
    return UriComponentsBuilder.fromPath("/api/clients/{client}/connection/authorisation")
        .build(client);
  }
}
