package io.clientele.integration.sealing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.Bureau;
import io.clientele.integration.authorisation.SealedTokens;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.sealing.mongo.SealingCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.SealingKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResealingTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  // The bureau's own.
  private static final int OLD = 0;
  private static final int NEW = 1;

  private final Bureau bureau = new Bureau();
  private final SealedSignIns signIns = SealingCollections.signIns(bureau.store.aggregates());

  @AfterEach
  void close() {
    bureau.close();
  }

  private static String id(int secret) {
    return SealingKeys.idOf(Bureau.secret(secret));
  }

  private Resealing instance(SealingKeys keys, String... lost) {
    return new Resealing(
        bureau.authorisations,
        signIns,
        SealingCollections.times(bureau.store.database()),
        keys,
        Set.of(lost),
        new Vault(keys),
        bureau.clock,
        5);
  }

  private static String under(SealedTokens tokens) {
    return Objects.requireNonNull(tokens.key()).under();
  }

  @Test
  @DisplayName("INT-8 a change of the secret seals all anew, while instances before and after run")
  void a_change_of_the_secret() {
    var before = instance(Bureau.keys(OLD, NEW));
    before.run();
    var id = bureau.signIn("p1");
    bureau.clock.turn(A_MINUTE);
    var after = instance(Bureau.keys(NEW, OLD));
    var unchanged = bureau.find(id);
    after.run();
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(NEW), 1L));
    assertThat(bureau.find(id))
        .as("nothing else has changed, and nothing is told")
        .usingRecursiveComparison()
        .ignoringFields("tokens.key")
        .isEqualTo(unchanged);
    assertThat(outbox(id)).hasSize(1);
    bureau.clock.turn(A_MINUTE);
    before.run();
    assertThat(under(bureau.tokens(id)))
        .as("who has the older key turns nothing back")
        .isEqualTo(id(NEW));
    bureau.signIn("p2"); // at the instance before
    bureau.clock.turn(A_MINUTE);
    before.run();
    after.run();
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(NEW), 2L));
    new KeyCheck(Bureau.keys(NEW), Set.of(), signIns, new Vault(Bureau.keys(NEW))).run();
  }

  private ArrayList<Document> outbox(String id) {
    return new ArrayList<>(
        Objects.requireNonNull(
                bureau
                    .store
                    .database()
                    .getCollection("authorisation")
                    .find(new Document("_id", id))
                    .first())
            .getList("outbox", Document.class));
  }

  @Test
  @DisplayName(
      "INT-8 tokens stored before there were envelopes get one once an instance runs, page by page")
  void what_was_stored_before() {
    var ids = IntStream.range(0, 7).mapToObj(n -> bureau.signIn("p" + n)).toList();
    for (var id : ids) {
      bureau.store(id, Bureau.bare(OLD, id, bureau.provider.issue()));
    }
    var closed = ids.get(6);
    bureau.store(closed, Bureau.bare(OLD, "another", bureau.provider.issue()));
    assertThat(signIns.bare()).isEqualTo(7);
    var alone = instance(Bureau.keys(OLD));
    alone.run();
    assertThat(signIns.bare()).as("after one page").isBetween(2L, 3L);
    alone.run();
    assertThat(signIns.bare()).as("but what cannot be opened").isEqualTo(1);
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(OLD), 6L));
    assertThat(bureau.find(closed).refreshAt()).as("it is not over").isAfter(Instant.EPOCH);
  }

  @Test
  @DisplayName("INT-8 resealed tokens are refreshed and used as if nothing had been")
  void resealed_tokens_are_used() {
    var id = bureau.signIn("p1");
    var mark = bureau.tokens(id).mark();
    bureau.store(id, new Vault(Bureau.keys(NEW)).seal(id, bureau.provider.issue()));
    instance(Bureau.keys(OLD, NEW)).run();
    assertThat(under(bureau.tokens(id))).isEqualTo(id(OLD));
    assertThat(bureau.tokens(id).mark()).isNotEqualTo(mark);
    assertThat(bureau.instance().<String>with(id, access -> access)).isEqualTo("access-2");
    bureau.clock.turn(Duration.ofMinutes(31));
    assertThat(bureau.instance().<String>with(id, access -> access)).isEqualTo("access-3");
  }

  @Test
  @DisplayName(
      "INT-8 a sign-in that is about to be given back is counted under its key until it is gone")
  void about_to_be_given_back() {
    var id = bureau.signIn("p1");
    bureau.clock.turn(Duration.ofHours(2));
    bureau.authorisations.command(
        id,
        Cause.of("test"),
        one -> Objects.requireNonNull(one).review(false, bureau.clock.instant()),
        Authorisation::told);
    instance(Bureau.keys(NEW, OLD)).run();
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(OLD), 1L));
    bureau.reviewRound().run();
    bureau.clock.turn(Duration.ofHours(1));
    bureau.reviewRound().run();
    assertThat(signIns.byKey()).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-8 what lies under a key that is lost ends once; what another instance opens, not")
  void what_lies_under_a_lost_key() {
    var id = bureau.signIn("p1");
    var without = Bureau.keys(NEW);
    instance(without).run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.ACTIVE);
    instance(without, id(OLD)).run();
    instance(without, id(OLD)).run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
    assertThat(outbox(id)).as("granted and expired").hasSize(2);
    assertThat(signIns.byKey()).isEmpty();
  }

  @Test
  @DisplayName("INT-8 a key lost while it was to become the next one: the one before goes on alone")
  void the_next_key_is_lost() {
    instance(Bureau.keys(OLD, NEW)).run();
    bureau.clock.turn(A_MINUTE);
    var lost = bureau.signIn("p1");
    instance(Bureau.keys(NEW, OLD)).run();
    var kept = bureau.signIn("p2");
    bureau.clock.turn(A_MINUTE);
    instance(Bureau.keys(OLD), id(NEW)).run();
    assertThat(bureau.find(lost).status()).isEqualTo(Authorisation.Status.EXPIRED);
    assertThat(bureau.find(kept).status()).isEqualTo(Authorisation.Status.ACTIVE);
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(OLD), 1L));
  }

  @Test
  @DisplayName("INT-8 a wrapped key that was damaged keeps no other from being wrapped anew")
  void a_damaged_key() {
    var ids = IntStream.range(0, 7).mapToObj(n -> bureau.signIn("p" + n)).sorted().toList();
    var stored = bureau.store.database().getCollection(Authorisation.TYPE);
    stored.updateOne(eq(ids.get(0)), Updates.set("tokens.key.wrapped", "x"));
    stored.updateOne(eq(ids.get(1)), Updates.unset("tokens.key.wrapped"));
    var after = instance(Bureau.keys(NEW, OLD));
    after.run();
    after.run();
    assertThat(signIns.byKey()).isEqualTo(Map.of(id(OLD), 2L, id(NEW), 5L));
    assertThat(bureau.find(ids.get(0)).status()).isEqualTo(Authorisation.Status.ACTIVE);
  }

  @Test
  @DisplayName("INT-8 a key that an instance has is not lost, whatever it was told")
  void a_key_that_is_here_is_not_lost() {
    var id = bureau.signIn("p1");
    instance(Bureau.keys(NEW, OLD), id(OLD)).run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.ACTIVE);
    assertThat(under(bureau.tokens(id))).isEqualTo(id(NEW));
  }
}
