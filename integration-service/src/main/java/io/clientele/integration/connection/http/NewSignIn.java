package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Purpose;
import jakarta.validation.constraints.NotNull;

/** What is sent to sign in for a connection again. */
record NewSignIn(@NotNull To purpose) {

  /** What it is to do. */
  enum To {
    /** Its organisation stays. */
    RECONNECT,
    /** Another organisation of the same software is to be chosen. */
    CHANGE_ORGANISATION;

    Purpose purpose() {
      return switch (this) {
        case RECONNECT -> Purpose.RECONNECT;
        case CHANGE_ORGANISATION -> Purpose.CHANGE_ORGANISATION;
      };
    }
  }
}
