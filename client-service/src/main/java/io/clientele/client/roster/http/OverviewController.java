package io.clientele.client.roster.http;

import io.clientele.client.roster.Overview;
import io.clientele.client.roster.Overviews;
import io.clientele.platform.token.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewController {

  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  @GetMapping("/api/practices/{practice}/overview")
  Overview overview(@PathVariable String practice, Caller caller) {
    return overviews.of(caller);
  }
}
