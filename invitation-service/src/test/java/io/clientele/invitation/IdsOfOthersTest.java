package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class IdsOfOthersTest extends AbstractServiceTest {

  private static final String INVITE = "POST /api/practices/{practice}/invitations";
  private static final String LINK = "the link itself is the right to see what it leads to (INV-5)";

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("LST-4 what is another's is answered as if it were not there, at every endpoint")
  void as_if_it_were_not_there() throws Exception {
    var ours = desk();
    var theirs = desk();
    var own = Map.of("practice", ours.practice);
    var mail = Desk.someEmail();
    var unseen = Map.of("invitation", ours.invited(ours.asAdmin(), Desk.newColleague(mail)));
    Desk.mailedLink(mail);
    var walked =
        new IdWalk(port, database.getMongoDatabase(), topics)
            .asked(new Asker("an admin", ours.asAdmin(), own, things(theirs)))
            .asked(new Asker("a colleague", ours.asColleague(), own, unseen))
            .asked(new Asker("a stranger", ours.asStranger(), own, Map.of("client", ours.client)))
            .asked(new Asker("a client's user", user(ours), ofUser(ours), ofUser(theirs)))
            .sending(
                INVITE,
                """
                {"kind": "CLIENT_USER", "client": "{client}", "name": "Chloé",
                 "email": "chloe@in.example", "role": "BUSINESS_ADMIN"}
                """)
            .sending(
                "POST /api/clients/{client}/invitations",
                """
                {"name": "Chloé", "email": "chloe@in.example", "role": "BUSINESS_ADMIN"}
                """)
            .leavingOut("GET /api/invitation-links/{token}", LINK)
            .leavingOut("POST /api/invitation-links/{token}/acceptance", LINK)
            .walk();
    assertThat(walked)
        .contains(INVITE, "GET /api/practices/{practice}/invitations/{invitation}")
        .hasSizeGreaterThan(2);
  }

  /** What a user of its client is asked about: the practice, too, is none of theirs. */
  private static Map<String, String> ofUser(Desk desk) {
    return Map.of("practice", desk.practice, "client", desk.client);
  }

  /** One of everything there is at a practice. */
  private static Map<String, String> things(Desk desk) {
    var mail = Desk.someEmail();
    var invitation = desk.invited(desk.asAdmin(), desk.user(mail));
    Desk.mailedLink(mail);
    return Map.of(
        "practice",
        desk.practice,
        "client",
        desk.client,
        "invitation",
        invitation,
        "bulk",
        desk.resending(invitation));
  }

  private String user(Desk desk) {
    return tokens.clientBearer(desk.client, "zoe", "BUSINESS_ADMIN");
  }
}
