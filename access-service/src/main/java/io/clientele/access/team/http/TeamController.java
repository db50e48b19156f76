package io.clientele.access.team.http;

import io.clientele.access.team.Team;
import io.clientele.access.team.Teaming;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teams of a practice (ACC-3). */
@RestController
@RequestMapping("/api/practices/{practice}/teams")
class TeamController {

  // Longer than a team may be, so that the rule answers and not the shape.
  private static final int MOST_NAMED = 1000;

  private final Teaming teaming;

  TeamController(Teaming teaming) {
    this.teaming = teaming;
  }

  /**
   * A team to be formed.
   *
   * @param members by login; none if left out
   */
  record TeamRequest(
      @NotBlank @Size(max = 200) String name,
      @Nullable @Size(max = MOST_NAMED) List<@NotBlank @Size(max = 64) String> members) {}

  /** What a team is to be called. */
  record NameRequest(@NotBlank @Size(max = 200) String name) {}

  /** Who is to be in a team, by login. */
  record MembersRequest(
      @NotNull @Size(max = MOST_NAMED) List<@NotBlank @Size(max = 64) String> members) {}

  @GetMapping
  TeamsView teams(@PathVariable String practice, Caller caller) {
    return TeamsView.of(teaming.isOpenTo(caller), teaming.list(caller));
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  ResponseEntity<String> form(
      @PathVariable String practice, @RequestBody TeamRequest request, Caller caller, Cause cause) {
    var id = cause.newId("team");
    var members = request.members() == null ? List.<String>of() : request.members();
    return Answers.created(
        teaming.form(caller, id, request.name(), members, cause, TeamView::of),
        URI.create("/api/practices/" + practice + "/teams/" + id),
        TeamView::of);
  }

  @GetMapping("/{team}")
  ResponseEntity<TeamView> team(
      @PathVariable String practice, @PathVariable String team, Caller caller) {
    var found = teaming.find(caller, team).orElse(null);
    var state = found == null ? null : found.state();
    if (found == null || state == null) {
      throw new RefusedRequest(List.of(Teaming.unknown()));
    }
    return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(TeamView.of(state));
  }

  @PutMapping("/{team}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  ResponseEntity<String> rename(
      @PathVariable String practice,
      @PathVariable String team,
      IfMatch seen,
      @RequestBody NameRequest request,
      Caller caller,
      Cause cause) {
    return Answers.ok(
        teaming.rename(caller, team, request.name(), seen, cause, TeamView::of), TeamView::of);
  }

  @DeleteMapping("/{team}")
  @ApiResponse(responseCode = "204")
  ResponseEntity<Void> dissolve(
      @PathVariable String practice, @PathVariable String team, Caller caller, Cause cause) {
    var outcome = Answers.ok(teaming.dissolve(caller, team, cause, Team::told), Team::told);
    return ResponseEntity.noContent().eTag(String.valueOf(outcome.getHeaders().getETag())).build();
  }

  @PutMapping("/{team}/members")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  ResponseEntity<String> replace(
      @PathVariable String practice,
      @PathVariable String team,
      IfMatch seen,
      @RequestBody MembersRequest request,
      Caller caller,
      Cause cause) {
    return Answers.ok(
        teaming.replace(caller, team, request.members(), seen, cause, TeamView::of), TeamView::of);
  }

  @PutMapping("/{team}/members/{login}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  ResponseEntity<String> add(
      @PathVariable String practice,
      @PathVariable String team,
      @PathVariable String login,
      Caller caller,
      Cause cause) {
    return Answers.ok(teaming.add(caller, team, login, cause, TeamView::of), TeamView::of);
  }

  @DeleteMapping("/{team}/members/{login}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  ResponseEntity<String> remove(
      @PathVariable String practice,
      @PathVariable String team,
      @PathVariable String login,
      Caller caller,
      Cause cause) {
    return Answers.ok(teaming.remove(caller, team, login, cause, TeamView::of), TeamView::of);
  }
}
