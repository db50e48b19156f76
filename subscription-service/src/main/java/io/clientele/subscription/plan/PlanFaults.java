package io.clientele.subscription.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a catalogue of plans; a service with a faulty one does not start. */
final class PlanFaults {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Set<Region> BUSINESS_ONLY = Set.of(Region.US, Region.CA);

  private final List<String> faults = new ArrayList<>();

  private PlanFaults() {}

  /** Every fault, one sentence each; empty if there is none. */
  static List<String> of(Catalogue catalogue) {
    var found = new PlanFaults();
    found.faults.addAll(catalogue.unread());
    catalogue.plans().forEach(found::check);
    found.checkUnique(catalogue.plans());
    found.checkTrial(catalogue.plans());
    return found.faults;
  }

  private void check(Plan plan) {
    var name = name(plan);
    require(CODE.matcher(plan.code()).matches(), name + ": a code is capitals, digits and _");
    require(plan.version() > 0, name + ": versions count from 1");
    require(!plan.name().isBlank(), name + ": has no name");
    require(plan.clients() > 0, name + ": allows no client");
    require(!plan.kinds().isEmpty(), name + ": is open to no region");
    plan.kinds().forEach((region, kinds) -> checkKinds(name, region, kinds));
    require(
        plan.addOns().containsAll(plan.licences().keySet()),
        name + ": licenses an add-on it does not include");
    require(
        plan.licences().values().stream().allMatch(number -> number > 0),
        name + ": licenses an add-on for no client");
  }

  // CLI-2: only practices in the UK can choose the kind of a client.
  private void checkKinds(String name, Region region, List<Kind> kinds) {
    require(!kinds.isEmpty(), name + ": includes no kind of client in " + region);
    require(
        !BUSINESS_ONLY.contains(region) || !kinds.contains(Kind.SELF_EMPLOYED),
        name + ": there are only business clients in " + region);
  }

  private void checkUnique(List<Plan> catalogue) {
    var seen = new HashSet<String>();
    catalogue.forEach(plan -> require(seen.add(name(plan)), name(plan) + ": is there twice"));
  }

  private void checkTrial(List<Plan> catalogue) {
    var trials = catalogue.stream().filter(plan -> plan.trial() != null).toList();
    var codes = trials.stream().map(Plan::code).collect(Collectors.toCollection(TreeSet::new));
    require(codes.size() == 1, "one plan must be the trial, not " + codes);
    for (var plan : catalogue) {
      require(
          plan.trial() != null || !codes.contains(plan.code()),
          name(plan) + ": is a trial in other versions");
    }
    for (var trial : trials) {
      var length = Objects.requireNonNull(trial.trial());
      require(length.isPositive(), name(trial) + ": is over before it begins");
      for (var region : Region.values()) {
        require(trial.isOpenTo(region), name(trial) + ": a trial must be open to " + region);
      }
    }
  }

  private void require(boolean fine, String fault) {
    if (!fine) {
      faults.add(fault);
    }
  }

  private static String name(Plan plan) {
    return plan.code() + " version " + plan.version();
  }
}
