package io.clientele.integration.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens {@code access-1}, {@code refresh-1} and so on; does otherwise as it is told: the
 * faults in {@link #faults} come first, one per call; those in {@link #listing} where organisations
 * are listed, in {@link #describing} where one is described.
 */
public final class FakeProvider implements Provider {

  public final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
  public final Queue<RuntimeException> listing = new ConcurrentLinkedQueue<>();
  public final Queue<RuntimeException> describing = new ConcurrentLinkedQueue<>();
  public Runnable meanwhile = () -> {};
  public final List<String> refreshed = Collections.synchronizedList(new ArrayList<>());
  public final List<String> revoked = Collections.synchronizedList(new ArrayList<>());
  public final List<String> released = Collections.synchronizedList(new ArrayList<>());
  public final List<Organisation> organisations = new ArrayList<>();

  /** What every list has. */
  public final List<ReferenceItem> items = new ArrayList<>();

  /** What has changed of every list; null if nobody can ask for that. */
  public @Nullable List<ReferenceItem> changes;

  /** From when on changes were asked for; null where everything was. */
  public final List<@Nullable Instant> asked = Collections.synchronizedList(new ArrayList<>());

  /** Happens while a refresh is under way. */
  public Runnable refreshing = () -> {};

  /** Happens before each entry is given. */
  public Runnable reading = () -> {};

  public LostAnswer lostAnswer = LostAnswer.AT_ONCE;
  public Duration life = Duration.ofMinutes(30);
  public Duration rest = Duration.ZERO;

  /** After so long a refresh token nobody used is dead; null if never. */
  public @Nullable Duration window;

  private final Map<String, Instant> issuedAt = new ConcurrentHashMap<>();
  public SignInForm form = SignInForm.NONE;
  public boolean setUp = true;

  /** When the sign-ins it issues end. */
  public Ends ends = Ends.UNKNOWN;

  public String account = "xero-user-1";
  private final AtomicInteger issued = new AtomicInteger();
  private final Clock clock;

  private final Software software;

  /** Takes the place of Xero. */
  public FakeProvider(Clock clock) {
    this(Software.XERO, clock);
  }

  /** Takes this one's place. */
  public FakeProvider(Software software, Clock clock) {
    this.software = software;
    this.clock = clock;
  }

  /** This one, and one that nobody asks for every other software. */
  public List<Provider> andOthers() {
    return Arrays.stream(Software.values())
        .<Provider>map(one -> one == software ? this : new FakeProvider(one, clock))
        .toList();
  }

  public Tokens issue() {
    var number = issued.incrementAndGet();
    issuedAt.put("refresh-" + number, clock.instant());
    return new Tokens(
        "access-" + number, "refresh-" + number, clock.instant().plus(life), account, ends);
  }

  private void maybeFail() {
    var fault = faults.poll();
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public Software software() {
    return software;
  }

  @Override
  public boolean isSetUp() {
    return setUp;
  }

  @Override
  public List<ListName> lists() {
    return List.of(ListName.values());
  }

  @Override
  public List<String> steps() {
    return List.of("sign in");
  }

  @Override
  public String needs() {
    return "a login";
  }

  @Override
  public Reach reach() {
    return Reach.MANY;
  }

  @Override
  public SignInForm form() {
    return form;
  }

  @Override
  public URI authorisation(String state, CodeVerifier verifier, URI redirect) {
    return URI.create("https://provider.example/?state=" + state + "&redirect=" + redirect);
  }

  @Override
  public Tokens redeem(Map<String, String> answer, CodeVerifier verifier, URI redirect) {
    maybeFail();
    meanwhile.run();
    return issue();
  }

  @Override
  public Tokens refresh(String refreshToken) {
    refreshed.add(refreshToken);
    refreshing.run();
    maybeFail();
    var dead = window;
    var begun = issuedAt.remove(refreshToken);
    if (dead != null && begun != null && clock.instant().isAfter(begun.plus(dead))) {
      issuedAt.put(refreshToken, begun);
      throw new ProviderFault.GrantRefused("nobody used it for " + dead);
    }
    return issue();
  }

  @Override
  public Duration rest() {
    return rest;
  }

  @Override
  public LostAnswer lostAnswer() {
    return lostAnswer;
  }

  @Override
  public void revoke(String refreshToken) {
    maybeFail();
    revoked.add(refreshToken);
  }

  @Override
  public void release(String access, String organisation) {
    maybeFail();
    released.add(organisation);
  }

  @Override
  public List<Organisation> organisations(String access) {
    maybeFail();
    var fault = listing.poll();
    if (fault != null) {
      throw fault;
    }
    return List.copyOf(organisations);
  }

  @Override
  public Organisation describe(String access, Organisation organisation) {
    var fault = describing.poll();
    if (fault != null) {
      throw fault;
    }
    return new Organisation(organisation.id(), organisation.name(), "GB", "GBP", "--03-31");
  }

  @Override
  public ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    maybeFail();
    asked.add(since);
    var changed = changes;
    for (var item : List.copyOf(since == null || changed == null ? items : changed)) {
      reading.run();
      each.accept(item);
    }
    if (changed == null) {
      return ListRead.all();
    }
    return since == null ? ListRead.all(asOf()) : ListRead.changes(asOf());
  }

  /** What is told as the provider's time, less the five minutes. */
  public Instant asOf() {
    return clock.instant().minus(Duration.ofMinutes(5));
  }
}
