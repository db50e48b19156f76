package io.clientele.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnseenAddressesTest {

  @Test
  @DisplayName("INV-5 the secret of a link is in no trace")
  void the_secret_of_a_link_is_in_no_trace() {
    var request = new MockHttpServletRequest("GET", "/invitation/s3cret");
    request.setQueryString("code=s3cret");
    var context = new ServerRequestObservationContext(request, new MockHttpServletResponse());
    assertThat(told(context)).doesNotContain("s3cret");

    context.setPathPattern("/invitation/{token}");
    assertThat(told(context)).doesNotContain("s3cret").contains("/invitation/{token}");
  }

  private static String told(ServerRequestObservationContext context) {
    var convention = new HttpConfiguration().unseenAddresses();
    return convention.getHighCardinalityKeyValues(context).toString()
        + convention.getLowCardinalityKeyValues(context)
        + convention.getContextualName(context);
  }
}
