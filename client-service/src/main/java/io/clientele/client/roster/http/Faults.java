package io.clientele.client.roster.http;

import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with what is asked, to be told at once. */
final class Faults {

  private static final String INVALID = "INVALID";

  private final List<Fault> all = new ArrayList<>();

  void invalid(String parameter, String why) {
    all.add(new Fault(parameter, INVALID, why));
  }

  void wrongType(String parameter, String why) {
    all.add(new Fault(parameter, "WRONG_TYPE", why));
  }

  void orNone() {
    if (!all.isEmpty()) {
      throw new BadRequest(all);
    }
  }
}
