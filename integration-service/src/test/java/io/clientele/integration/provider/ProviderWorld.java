package io.clientele.integration.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.integration.provider.wire.ProviderTimes;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import io.clientele.testkit.TurnedClock;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One simulated provider, and our adapter of it: what {@link ProviderKitTest} stands on. */
public abstract class ProviderWorld implements AutoCloseable {

  protected static final URI CALLBACK = URI.create("https://here.example/api/oauth/callback/it");

  /** Of every sign-in here. */
  public static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));

  /** Long enough for any machine. */
  public static final ProviderTimes TIMES =
      new ProviderTimes(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

  protected final TurnedClock clock = TurnedClock.going();
  protected final Simulator simulator = Simulator.start(SimulatorSettings.onPort(0).with(clock));
  private final String name;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger places = new AtomicInteger();

  /**
   * A world of its own.
   *
   * @param name of the provider, in lower case
   */
  protected ProviderWorld(String name) {
    this.name = name;
    simulated().minuteLimit(1_000_000);
    simulator.stubs().addMockServiceRequestListener((request, reply) -> asked.incrementAndGet());
  }

  /** An organisation, and who can sign in to it. */
  public record Place(Person person, String organisation, String name) {}

  /**
   * Our adapter; a new one each time, which nothing that went wrong before makes careful. It reads
   * pages of the size it has unless told otherwise, and its pace is no limit.
   */
  protected abstract Provider adapter();

  /** What addresses begin with where lists are read, the host first. */
  protected abstract String api();

  /** The same of where tokens come from. */
  protected abstract String tokens();

  /** How many entries the adapter asks for at a time. */
  protected abstract int pageSize();

  /** How long tokens live at the real provider. */
  protected abstract Duration tokenLife();

  /** How long to wait where the provider does not say. */
  protected abstract Duration usualWait();

  /** What the simulator has of a list: keys, and whether each may still be used. */
  protected abstract Map<String, Status> contents(String organisation, ListName list);

  /** Somebody takes one organisation away from our app, at the provider. */
  protected abstract void disconnect(Place place);

  /** Closes a list of this place to our app, where the provider can; says which. */
  protected Optional<ListName> close(Place place) {
    return Optional.empty();
  }

  /** Whether a sign-in that was given back is over at once. */
  protected boolean revokes() {
    return true;
  }

  /** Whether an access token lives to its end, whatever its person takes back meanwhile. */
  protected boolean accessOutlives() {
    return false;
  }

  /** A place that was there from the start, with everything that can be in a list. */
  protected Place home() {
    var person = simulated().people().getFirst();
    var holding = simulated().holdings(person).getFirst();
    return new Place(person, holding.id(), holding.name());
  }

  /** A new place. */
  protected Place place(int suppliers, int customers) {
    var person = simulated().people().getFirst();
    var title = "Kit " + places.incrementAndGet() + " Ltd";
    var made = new NewOrganisation(title, "GB", "GBP", suppliers, customers);
    return new Place(person, simulated().add(made, person), title);
  }

  /** What comes back when the person of this place signs in, and allows it or them all. */
  protected Map<String, String> signIn(Provider adapter, Place... places) {
    var link = adapter.authorisation("st-ate", VERIFIER, CALLBACK);
    var names = Arrays.stream(places).map(Place::name).toArray(String[]::new);
    var back =
        simulator.allow(
            link, places.length == 0 ? home().person().email() : places[0].person().email(), names);
    return parameters(back);
  }

  private static Map<String, String> parameters(URI back) {
    var found = new HashMap<String, String>();
    for (var pair : back.getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    found.remove("state");
    return found;
  }

  /** The same answer, but forged. */
  protected Map<String, String> forged(Map<String, String> answer) {
    var forged = new HashMap<>(answer);
    forged.put("code", "forged");
    return forged;
  }

  /** A refresh token nobody was given. */
  protected String forgedRefresh() {
    return "forged";
  }

  /** What it is when tokens were asked for and no answer came that can be read. */
  protected Class<? extends ProviderFault> unheard() {
    return ProviderFault.Passing.class;
  }

  /** What may be in no fault's text. */
  protected List<String> secrets(Tokens tokens) {
    return List.of(tokens.access(), tokens.refresh());
  }

  /** What is simulated. */
  protected final AccountingProvider simulated() {
    return simulator.providers().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Plans what goes wrong; nothing plans nothing. */
  protected final void plan(io.clientele.simulator.faults.Fault.Planned... faults) {
    simulator.faults(name).plan(faults);
  }

  /** How many calls were answered by now. */
  protected final int asked() {
    return asked.get();
  }

  /** Hosts that have seen nothing yet. */
  public static Hosts hosts() {
    return hosts(Clock.systemUTC());
  }

  /** The same, whose paces go by this clock. */
  public static Hosts hosts(Clock clock) {
    var guards =
        new Guards(
            CircuitBreakerRegistry.ofDefaults(),
            BulkheadRegistry.ofDefaults(),
            RateLimiterRegistry.ofDefaults());
    return new Hosts(guards, new Paces(clock));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
