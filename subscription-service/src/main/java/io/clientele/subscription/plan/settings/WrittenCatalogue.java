package io.clientele.subscription.plan.settings;

import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Catalogue;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.plan.SelfPaid;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * The catalogue as {@code plans.yaml} writes it. Spring's own binding stops at the first value it
 * cannot read; here that is a fault like any other, named together with all the rest.
 */
final class WrittenCatalogue {

  private static final String OTHERWISE = "?";

  private final List<String> unread = new ArrayList<>();

  private WrittenCatalogue() {}

  /** Reads {@code subscription.plans} and {@code subscription.self-paid}. */
  static Catalogue in(Environment environment) {
    var found = new WrittenCatalogue();
    var plans =
        found.part(environment, "subscription.plans").list().stream()
            .flatMap(one -> found.plan(one).stream());
    var selfPaid =
        found.part(environment, "subscription.self-paid").list().stream()
            .flatMap(one -> found.selfPaid(one).stream());
    return new Catalogue(plans.toList(), selfPaid.toList(), found.unread);
  }

  /**
   * Nothing beside the two is looked at: where services are told of each other by variables, there
   * are {@code SUBSCRIPTION_SERVICE_PORT} and others that are none of ours.
   */
  private Part part(Environment environment, String name) {
    var single = environment.getProperty(name);
    var written =
        single != null
            ? single
            : Binder.get(environment)
                .bind(name, Bindable.mapOf(String.class, Object.class))
                .orElse(null);
    return new Part(name, written, unread);
  }

  /** Empty if nobody can say which plan it is; its other faults are found all the same. */
  private Optional<Plan> plan(Part it) {
    var before = unread.size();
    var code = text(it.field("code"));
    var version = whole(it.field("version"), 1);
    var named = unread.size() == before;
    var plan =
        new Plan(
            code,
            version,
            text(it.field("name")),
            whole(it.field("clients"), 1),
            it.field("trial").isThere() ? duration(it.field("trial")) : null,
            it.field("kinds").by(Region.class, kinds -> kinds.some(Kind.class)),
            it.field("teams").isThere() && yes(it.field("teams")),
            it.field("add-ons").some(AddOn.class),
            it.field("licences").by(AddOn.class, number -> whole(number, 1)),
            it.field("prices").by(Region.class, WrittenCatalogue::price),
            it.field("licence-prices")
                .by(AddOn.class, sold -> sold.by(Region.class, WrittenCatalogue::price)),
            it.field("reaches").isThere() ? reach(it.field("reaches")) : null);
    it.nothingElse();
    return named ? Optional.of(plan) : Optional.empty();
  }

  private Optional<SelfPaid> selfPaid(Part it) {
    var before = unread.size();
    var version = whole(it.field("version"), 1);
    var named = unread.size() == before;
    var offer =
        new SelfPaid(
            version,
            text(it.field("name")),
            it.field("prices").by(Region.class, WrittenCatalogue::price));
    it.nothingElse();
    return named ? Optional.of(offer) : Optional.empty();
  }

  private @Nullable Reach reach(Part it) {
    var before = unread.size();
    var versions = it.field("versions").list().stream().map(one -> whole(one, 1)).toList();
    var from =
        it.field("from")
            .read("day like 2026-01-31", LocalDate.MAX, text -> tried(() -> LocalDate.parse(text)));
    it.nothingElse();
    return unread.size() == before ? new Reach(versions, from) : null;
  }

  private static Price price(Part it) {
    var currency = it.field("currency");
    var price =
        new Price(
            currency.isThere() ? text(currency) : "",
            amount(it.field("monthly")),
            amount(it.field("yearly")));
    it.nothingElse();
    return price;
  }

  private static String text(Part it) {
    return it.read("text", OTHERWISE, Optional::of);
  }

  private static int whole(Part it, int otherwise) {
    return it.read("whole number", otherwise, text -> tried(() -> Integer.valueOf(text)));
  }

  private static long amount(Part it) {
    return it.read("whole number of minor units", 0L, text -> tried(() -> Long.valueOf(text)));
  }

  private static boolean yes(Part it) {
    return it.read(
        "true or false",
        false,
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  private static Duration duration(Part it) {
    return it.read(
        "duration like 14d",
        Duration.ofDays(1),
        text -> tried(() -> DurationStyle.detectAndParse(text)));
  }

  private static <T> Optional<T> tried(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
