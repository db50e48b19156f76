package io.clientele.client.activity;

import java.util.function.Consumer;

/** The newest report of each kind, client and system, which nobody tells again. */
public interface KeptReports {

  /** Gives every one of them to whoever takes its kind. */
  void each(Consumer<Reported<ActivityReport>> activity, Consumer<Reported<HealthReport>> health);
}
