package io.clientele.standalone.command;

import io.clientele.standalone.Service;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.Journey;
import java.net.URI;

/** Where to look, once the journey is over. */
record Guide(Standalone standalone, Journey.Result result) {

  private static final int FEW = 5;

  void print(long peakMebibytes) {
    URI gateway = standalone.gateway();
    int metrics = standalone.ports().management(Service.CLIENT);
    System.out.printf(
        """
        Where to look (peak %d MiB resident):
          system   %s, sign in at %s as %s, password %s,
                   and when asked for a code with one of %s, each good once
          API      %s lists the OpenAPI documents
          mails    %s
          outside  %s simulates accounting software and Twilio: sign-ins, organisations, texts
          metrics  http://127.0.0.1:%d/actuator/prometheus, and so on the other management ports
          events   broker at %s
          curl -H "Authorization: Bearer %s" "%s?limit=5"
          another token: CLIENTELE_PASSWORD=%s ./clientele token %s --code %s
        """,
        peakMebibytes,
        gateway,
        gateway.resolve("/login"),
        result.email(),
        result.password(),
        String.join(", ", result.codes().subList(1, FEW)),
        gateway.resolve("/docs"),
        standalone.mail().page(),
        standalone.simulator().uri(),
        metrics,
        standalone.bootstrapServers(),
        result.token(),
        gateway.resolve(result.list()),
        result.password(),
        result.email(),
        result.codes().getFirst());
  }
}
