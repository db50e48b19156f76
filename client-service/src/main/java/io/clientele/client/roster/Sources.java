package io.clientele.client.roster;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.Figures;
import io.clientele.client.activity.HealthReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was told of one client, each by its owner.
 *
 * @param client what it told of itself; null if that was not heard yet, and then nobody sees it
 * @param access who was granted it; null if that was not heard yet
 * @param integrations every connection that is not ended
 * @param invitations of every invitation to it that may still be answered, until when; {@link
 *     #NOT_SENT} for one whose week has not begun
 */
public record Sources(
    @Nullable ListedClient client,
    @Nullable Access access,
    List<Integration> integrations,
    List<Instant> invitations,
    List<ActivityReport> activity,
    List<HealthReport> health) {

  /** Later than any invitation ends. */
  public static final Instant NOT_SENT = Instant.parse("9999-12-31T00:00:00Z");

  public Sources {
    integrations = List.copyOf(integrations);
    invitations = List.copyOf(invitations);
    activity = List.copyOf(activity);
    health = List.copyOf(health);
  }

  /** Its newest connection. */
  Optional<Integration> integration() {
    return integrations.stream()
        .max(Comparator.comparing(Integration::startedAt).thenComparing(Integration::connection));
  }

  /** Until when somebody who is invited may answer; null if nobody is. */
  @Nullable Instant pendingUntil() {
    return invitations.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  /** What others report of it. */
  Figures figures() {
    return Figures.of(activity, health, client != null && client.hasHealthLicence());
  }
}
