package io.clientele.standalone;

import java.util.Locale;

/** The services of Clientele, and where they listen unless the environment says otherwise. */
public enum Service {
  /** Practices, people and who may do what. */
  ACCESS("access-service", 8081),
  /** The client list. */
  CLIENT("client-service", 8082),
  /** Plans and what they entitle to. */
  SUBSCRIPTION("subscription-service", 8083),
  /** Inviting people by email and text message. */
  INVITATION("invitation-service", 8084),
  /** Accounting software. */
  INTEGRATION("integration-service", 8085),
  /** The one address for front ends. */
  GATEWAY("gateway", 8080);

  private final String folder;
  private final int port;

  Service(String folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Its folder in the project, which is also its name in logs and on the terminal. */
  public String folder() {
    return folder;
  }

  int defaultPort() {
    return port;
  }

  int defaultManagementPort() {
    return port + 1000;
  }

  /** The start of the environment variables that speak of it, such as CLIENT_SERVICE. */
  String variable() {
    return folder.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
