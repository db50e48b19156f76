package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.platform.secret.SealingKeys;
import java.net.URI;
import java.net.http.HttpRequest;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class SealingOverHttpTest extends IntegrationServiceTest {

  @Autowired SealingKeys keys;

  @Value("${local.management.port}")
  int managementPort;

  private Answer ask() {
    var address = URI.create("http://localhost:" + managementPort + "/actuator/sealing");
    return new Browser().send(HttpRequest.newBuilder(address).GET().build());
  }

  @Test
  @DisplayName("INT-8 who keeps the machines is told how many sign-ins lie under which key")
  void how_many_lie_under_which_key() {
    desk().signedIn("ada@brightwater.example");
    var foreign = database.getMongoDatabase().getCollection(Authorisation.TYPE);
    var under = new Document("key", new Document("under", "d00d").append("wrapped", "x"));
    foreign.insertOne(new Document("_id", "of another").append("tokens", under));
    try {
      var told = ask().body();
      assertThat(told.at("/keys/0/id").asString()).isEqualTo(keys.current());
      assertThat(told.at("/keys/0/use").asString()).isEqualTo("SEALS");
      assertThat(told.at("/keys/0/signIns").asLong()).isPositive();
      assertThat(told.at("/keys/1/id").asString()).isEqualTo("d00d");
      assertThat(told.at("/keys/1/use").asString()).isEqualTo("MISSING");
      assertThat(told.at("/keys/1/signIns").asLong()).isEqualTo(1);
      assertThat(told.path("bare").asLong()).isZero();
    } finally {
      foreign.deleteOne(new Document("_id", "of another"));
    }
  }
}
