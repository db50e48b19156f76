package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Drafts;
import io.clientele.integration.connection.OfferedOrganisations;
import io.clientele.integration.connection.SignIn;
import io.clientele.integration.connection.WayThere;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.event.Json;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Connects the software of a client that is being added (CLI-4, INT-3). */
@RestController
@RequestMapping("/api/practices/{practice}/connection-drafts")
class DraftController {

  private final Drafts drafts;
  private final OfferedOrganisations organisations;
  private final Providers providers;
  private final BrowserCookies cookies;

  DraftController(
      Drafts drafts,
      OfferedOrganisations organisations,
      Providers providers,
      BrowserCookies cookies) {
    this.drafts = drafts;
    this.organisations = organisations;
    this.providers = providers;
    this.cookies = cookies;
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = HttpHeaders.SET_COOKIE, description = BrowserCookies.SAID),
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<String> start(
      @PathVariable String practice, @RequestBody NewConnection body, Caller caller, Cause cause) {
    var id = drafts.idFor(cause);
    var outcome = drafts.start(id, body.software(), caller, cause, this::view);
    var answer =
        Answers.created(
            outcome,
            URI.create("/api/practices/" + practice + "/connection-drafts/" + id),
            this::view);
    var there = drafts.wayThere(id, caller);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .headers(there.map(cookies::with).orElseGet(HttpHeaders::new))
        .body(withAddress(Objects.requireNonNull(answer.getBody()), there));
  }

  // Answers are kept with their keys, in the store; the address is a secret and is made anew.
  private static String withAddress(String answer, Optional<WayThere> there) {
    var body = (ObjectNode) Json.MAPPER.readTree(answer);
    there.ifPresent(way -> body.put("authorisationUrl", way.address().toString()));
    return body.toString();
  }

  @GetMapping("/{draft}")
  ResponseEntity<DraftView> look(
      @PathVariable String practice, @PathVariable String draft, Caller caller) {
    var found =
        drafts
            .find(draft, caller)
            .orElseThrow(() -> new RefusedRequest(List.of(drafts.notFound(caller))));
    var state = Objects.requireNonNull(found.state());
    var there =
        state.status() == ConnectionStatus.STARTED
            ? drafts.wayThere(state, caller)
            : Optional.<WayThere>empty();
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .headers(there.map(cookies::with).orElseGet(HttpHeaders::new))
        .body(
            there
                .map(way -> view(state).at(way.address()))
                .orElseGet(() -> ProviderFaults.told(() -> present(state, caller))));
  }

  @PostMapping("/{draft}/organisation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<String> choose(
      @PathVariable String practice,
      @PathVariable String draft,
      @RequestBody OrganisationChoice body,
      Caller caller,
      Cause cause) {
    var outcome =
        ProviderFaults.told(
            () -> drafts.choose(draft, body.organisation(), caller, cause, this::view));
    return Answers.ok(outcome, this::view);
  }

  private DraftView view(Connection draft) {
    return DraftView.of(draft, providers.of(draft.software()));
  }

  private DraftView present(Connection draft, Caller caller) {
    var view = view(draft);
    if (draft.status() != ConnectionStatus.AUTHORISED) {
      return view;
    }
    var offered = organisations.of(SignIn.first(draft));
    var taken = organisations.taken(draft, offered);
    return view.offering(offered, taken, caller, organisations.named(caller, taken.values()));
  }
}
