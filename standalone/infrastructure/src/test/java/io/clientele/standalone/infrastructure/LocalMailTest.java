package io.clientele.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mails are caught whoever they are for, and can be read by a person and by a program. */
class LocalMailTest {

  private final LocalMail mail = LocalMail.start(0, 0);

  @BeforeEach
  void send() throws Exception {
    send("Ann <ann+uk@practice.example>", "First & <last>", "Confirm: https://x/?a=1&b=2 <b>");
    send("bob@bakery.example", "Second", "Hello");
  }

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  @DisplayName("ACC-1 mails to one address are found without its name")
  void mails_to_one_address_are_found_without_its_name() throws Exception {
    JsonNode found = new ObjectMapper().readTree(get("messages?to=ann+uk@practice.example"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("to").get(0).asText()).isEqualTo("ann+uk@practice.example");
    assertThat(found.get(0).get("subject").asText()).isEqualTo("First & <last>");
    assertThat(found.get(0).get("text").asText().strip())
        .isEqualTo("Confirm: https://x/?a=1&b=2 <b>");
  }

  @Test
  @DisplayName("ACC-1 all mails come newest first")
  void all_mails_come_newest_first() {
    assertThat(mail.messages())
        .extracting(CaughtMail::subject)
        .containsExactly("Second", "First & <last>");
    assertThat(mail.messages())
        .isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()))
        .allSatisfy(caught -> assertThat(caught.to()).hasSize(1));
  }

  @Test
  @DisplayName("ACC-1 a mail to two people is one mail")
  void a_mail_to_two_people_is_one_mail() throws Exception {
    send("dee@bakery.example, eve@bakery.example", "Third", "Hello");
    assertThat(mail.messages())
        .filteredOn(caught -> caught.subject().equals("Third"))
        .singleElement()
        .extracting(CaughtMail::to)
        .isEqualTo(List.of("dee@bakery.example", "eve@bakery.example"));
  }

  @Test
  @DisplayName("ACC-1 the page shows what was sent and runs none of it")
  void the_page_shows_what_was_sent_and_runs_none_of_it() throws Exception {
    assertThat(get(""))
        .contains("<h2>First &amp; &lt;last&gt;</h2>", "a=1&amp;b=2 &lt;b&gt;")
        .doesNotContain("<last>", "<b>");
  }

  @Test
  @DisplayName("ACC-1 of several parts the plain one is read")
  void of_several_parts_the_plain_one_is_read() throws Exception {
    var plain = new MimeBodyPart();
    plain.setText("plain");
    var html = new MimeBodyPart();
    html.setContent("<p>html</p>", "text/html");
    MimeMessage message = to("cy@bakery.example", "Both");
    message.setContent(new MimeMultipart("alternative", html, plain));
    Transport.send(message);
    assertThat(mail.messages().getFirst().text().strip()).isEqualTo("plain");
  }

  private String get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(mail.page().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private void send(String to, String subject, String text) throws Exception {
    MimeMessage message = to(to, subject);
    message.setText(text);
    Transport.send(message);
  }

  private MimeMessage to(String address, String subject) throws Exception {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", mail.smtpPort());
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("no-reply@clientele.example");
    message.setRecipients(RecipientType.TO, InternetAddress.parse(address));
    message.setSubject(subject);
    return message;
  }
}
