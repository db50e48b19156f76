package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.Defaults;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A practice, its bundle, a caller, and whom else there is, as a test wants them. */
record Situation(
    Region region,
    Entitlements bought,
    int limit,
    int taken,
    Caller caller,
    @Nullable Others others) {

  static final Caller ADMIN = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  static final Others NOBODY = new Others(Map.of(), Set.of(), false, false, false);

  /** Everything open, room for all, asked by an admin, nothing taken. */
  static Situation in(Region region) {
    var all = new Entitlements(Set.of(ClientKind.values()), true, Set.of(AddOn.values()));
    return new Situation(region, all, 10, 3, ADMIN, NOBODY);
  }

  Situation withKinds(ClientKind... some) {
    return having(new Entitlements(Set.of(some), bought.teams(), bought.addOns()));
  }

  Situation withAddOns(AddOn... some) {
    return having(new Entitlements(bought.kinds(), bought.teams(), Set.of(some)));
  }

  Situation withoutTeams() {
    return having(new Entitlements(bought.kinds(), false, bought.addOns()));
  }

  Situation having(Entitlements other) {
    return new Situation(region, other, limit, taken, caller, others);
  }

  Situation withBundle(int most, int used) {
    return new Situation(region, bought, most, used, caller, others);
  }

  Situation askedBy(String role, String... permissions) {
    var cal = Caller.ofPractice("cal", "p1", role, Set.of(permissions));
    return new Situation(region, bought, limit, taken, cal, others);
  }

  Situation among(@Nullable Others some) {
    return new Situation(region, bought, limit, taken, caller, some);
  }

  Practice practice() {
    return new Practice(
        "p1", "Ada & Co", region, PartnerType.ACCOUNTANT, region.timeZone(), bought);
  }

  Bundle bundle() {
    return new Bundle("p1", limit, taken, List.of());
  }

  List<Refusal> adding(@Nullable ClientKind kind, Solution... solutions) {
    return adding(command(kind, solutions), null);
  }

  List<Refusal> adding(SomeAdd add) {
    return adding(add.command(), null);
  }

  List<Refusal> adding(AddClient command, @Nullable HeardConnection connection) {
    return Admission.problems(command, caller, facts(connection));
  }

  Defaults defaults() {
    return new Defaults(practice(), DefaultClientSettings.of(practice()), 0);
  }

  Facts facts(@Nullable HeardConnection connection) {
    return new Facts(
        null, practice(), bundle(), connection, defaults(), false, others, Finding.DOMAIN);
  }

  static AddClient command(@Nullable ClientKind kind, Solution... solutions) {
    return SomeAdd.of("c1").being(kind).getting(solutions).command();
  }
}
