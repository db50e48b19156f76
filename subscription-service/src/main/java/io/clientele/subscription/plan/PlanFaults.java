package io.clientele.subscription.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a catalogue of plans; a service with a faulty one does not start. */
final class PlanFaults {

  /** More licences than these are in no plan; the amounts they cost can always be counted. */
  static final int MOST_LICENCES = 2000;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Set<Region> BUSINESS_ONLY = Set.of(Region.US, Region.CA);

  private final Faults faults = new Faults();

  private PlanFaults() {}

  /** Every fault, one sentence each; empty if there is none. */
  static List<String> of(Catalogue catalogue) {
    var found = new PlanFaults();
    found.faults.add(catalogue.unread());
    catalogue.plans().forEach(found::check);
    found.checkUnique(catalogue.plans());
    found.checkTrial(catalogue.plans());
    found.checkSelfPaid(catalogue.selfPaid());
    PriceFaults.in(catalogue, found.faults);
    ReachFaults.in(catalogue.plans(), found.faults);
    return found.faults.list();
  }

  private void check(Plan plan) {
    var name = plan.edition();
    faults.require(
        CODE.matcher(plan.code()).matches(), name + ": a code is capitals, digits and _");
    faults.require(plan.version() > 0, name + ": versions count from 1");
    faults.require(!plan.name().isBlank(), name + ": has no name");
    faults.require(plan.clients() > 0, name + ": allows no client");
    faults.require(!plan.kinds().isEmpty(), name + ": is open to no region");
    plan.kinds().forEach((region, kinds) -> checkKinds(name, region, kinds));
    faults.require(
        plan.addOns().containsAll(plan.licences().keySet()),
        name + ": licenses an add-on it does not include");
    var licences = plan.licences().values();
    faults.require(
        licences.stream().allMatch(number -> number > 0),
        name + ": licenses an add-on for no client");
    faults.require(
        licences.stream().allMatch(number -> number <= MOST_LICENCES),
        name + ": licenses an add-on for more than " + MOST_LICENCES + " clients");
  }

  // CLI-2: only practices in the UK can choose the kind of a client.
  private void checkKinds(String name, Region region, List<Kind> kinds) {
    faults.require(!kinds.isEmpty(), name + ": includes no kind of client in " + region);
    faults.require(
        !BUSINESS_ONLY.contains(region) || !kinds.contains(Kind.SELF_EMPLOYED),
        name + ": there are only business clients in " + region);
  }

  private void checkUnique(List<Plan> plans) {
    var seen = new HashSet<String>();
    plans.forEach(
        plan -> faults.require(seen.add(plan.edition()), plan.edition() + ": is there twice"));
  }

  private void checkTrial(List<Plan> plans) {
    var trials = plans.stream().filter(plan -> plan.trial() != null).toList();
    var codes = trials.stream().map(Plan::code).collect(Collectors.toCollection(TreeSet::new));
    faults.require(codes.size() == 1, "one plan must be the trial, not " + codes);
    for (var plan : plans) {
      faults.require(
          plan.trial() != null || !codes.contains(plan.code()),
          plan.edition() + ": is a trial in other versions");
    }
    for (var trial : trials) {
      var length = Objects.requireNonNull(trial.trial());
      faults.require(length.isPositive(), trial.edition() + ": is over before it begins");
      for (var region : Region.values()) {
        faults.require(
            trial.isOpenTo(region), trial.edition() + ": a trial must be open to " + region);
      }
    }
  }

  private void checkSelfPaid(List<SelfPaid> versions) {
    faults.require(!versions.isEmpty(), "self-paid: there is no version");
    var seen = new HashSet<Integer>();
    for (var one : versions) {
      faults.require(one.version() > 0, one.edition() + ": versions count from 1");
      faults.require(seen.add(one.version()), one.edition() + ": is there twice");
      faults.require(!one.name().isBlank(), one.edition() + ": has no name");
    }
  }
}
