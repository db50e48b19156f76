package io.clientele.simulator.web;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's own HTTP administration is closed: a proxy stub would be a way into other hosts. */
final class ClosedAdministration implements AdminRequestFilterV2 {

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    return RequestFilterAction.stopWith(new ResponseDefinitionBuilder().withStatus(404).build());
  }

  @Override
  public String getName() {
    return "closed-administration";
  }
}
