package io.clientele.integration.story;

import io.clientele.integration.Store;
import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.RefreshRound;
import io.clientele.integration.authorisation.RefreshTimes;
import io.clientele.integration.authorisation.Refreshing;
import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.authorisation.SignedIn;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.claim.mongo.ClaimCollections;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.platform.secret.Sha256;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Does what an instance does with sign-ins, order by order, with what is shipped:
 *
 * <ul>
 *   <li>{@code use <threads> <id>...}: so many threads want each one's access token at once
 *   <li>{@code work <id>...}: the provider is asked what each one opens
 *   <li>{@code brink BEFORE|AFTER <id>...}: each is refreshed as far as {@link Brink}
 *   <li>{@code on}: and on from there
 *   <li>{@code round}: what is due is refreshed without being asked
 * </ul>
 *
 * <p>The answer has a word for each id: what its threads came to. A fault is its name; a token is
 * {@code #} and its hash, since tokens are printed nowhere.
 */
final class Orders {

  /** When to refresh, in all instances. */
  static final RefreshTimes TIMES =
      new RefreshTimes(Duration.ofMinutes(5), Duration.ofMinutes(1), new Random(3));

  private static final SealingKeys KEYS =
      new SealingKeys(Base64.getEncoder().encodeToString(new byte[32]), List.of());

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Software, String> atBrink = new ConcurrentHashMap<>();
  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final Vault vault = vault();
  private final Providers providers;
  private final Plant plant;
  private final Clock clock;
  private final Brink brink;
  private final AccessTokens access;
  private final RefreshRound round;
  private List<CompletableFuture<String>> standing = List.of();

  /**
   * Those of one instance.
   *
   * @param providers where they are simulated
   */
  Orders(Store store, URI providers, Clock clock, Plant plant) {
    this.plant = plant;
    this.clock = clock;
    this.brink = new Brink(plant, this::given);
    this.authorisations = AuthorisationCollections.in(store.aggregates());
    this.providers =
        new Providers(Adapters.at(providers, clock).stream().map(brink::around).toList());
    var refreshing =
        new Refreshing(authorisations, this.providers, vault, TIMES, new Paces(clock), clock);
    var claims = ClaimCollections.in(store.database(), clock);
    this.access = new AccessTokens(authorisations, refreshing, vault, claims, clock);
    this.round =
        new RefreshRound(
            AuthorisationCollections.due(store.aggregates(), KEYS),
            refreshing,
            claims,
            software -> Runnable::run,
            software -> Runnable::run,
            clock);
  }

  /** What seals tokens, in all instances. */
  static Vault vault() {
    return new Vault(KEYS);
  }

  /** Follows one. */
  String follow(String order) {
    var words = List.of(order.split(" "));
    return switch (words.getFirst()) {
      case "use" -> each(words.subList(2, words.size()), Integer.parseInt(words.get(1)), this::use);
      case "work" -> each(words.subList(1, words.size()), 1, this::work);
      case "brink" -> brink(Brink.Side.valueOf(words.get(1)), words.subList(2, words.size()));
      case "on" -> on();
      case "round" -> {
        round.run();
        yield "done";
      }
      default -> throw new IllegalArgumentException(order);
    };
  }

  private String each(List<String> ids, int many, Function<String, String> does) {
    var running = new ArrayList<List<CompletableFuture<String>>>();
    for (var id : ids) {
      running.add(IntStream.range(0, many).mapToObj(i -> start(id, does)).toList());
    }
    return running.stream()
        .map(
            all ->
                all.stream()
                    .map(CompletableFuture::join)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("+")))
        .collect(Collectors.joining(" "));
  }

  private CompletableFuture<String> start(String id, Function<String, String> does) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return does.apply(id);
          } catch (ProviderFault | SignInOver fault) {
            return fault.getClass().getSimpleName();
          }
        },
        threads);
  }

  private String use(String id) {
    return access.with(id, token -> "#" + Sha256.of(token).substring(0, 12));
  }

  private String work(String id) {
    return access.with(
        id,
        token -> providers.of(software(id)).organisations(token).isEmpty() ? "nothing" : "works");
  }

  private Software software(String id) {
    return Objects.requireNonNull(authorisations.find(id).state()).software();
  }

  private String brink(Brink.Side side, List<String> ids) {
    ids.forEach(id -> atBrink.put(software(id), id));
    brink.stand(side, ids.size());
    standing =
        ids.stream()
            .map(id -> start(id, this::use).whenComplete((word, fault) -> brink.passed()))
            .toList();
    return brink.isReached() ? "there" : "late";
  }

  private String on() {
    brink.go();
    var words = standing.stream().map(CompletableFuture::join).collect(Collectors.joining(" "));
    brink.stand(Brink.Side.NEITHER, 0);
    return words;
  }

  private void given(Software software, Tokens tokens) {
    var id = atBrink.get(software);
    if (plant == Plant.OVERWRITES && id != null) {
      authorisations.command(
          id,
          Cause.of("planted"),
          before -> {
            var now = Objects.requireNonNull(before);
            var in =
                new SignedIn(
                    id,
                    now.practice(),
                    now.software(),
                    now.person(),
                    now.account(),
                    vault.seal(id, tokens),
                    tokens.ends());
            return Authorisation.grant(in, tokens.expiresAt(), tokens.expiresAt());
          },
          Authorisation::told);
    }
  }
}
