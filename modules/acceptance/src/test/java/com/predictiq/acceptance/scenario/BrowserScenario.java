package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a real browser shows them, and as somebody at a keyboard uses them. */
@WithSharedNode
class BrowserScenario {

  private static final int FEWEST_COLOURS = 8;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse battery staple";

  private final RunningNode node;
  private final String house;

  @TempDir private Path directory;
  private Browser browser;

  BrowserScenario(RunningNode node) {
    this.node = node;
    this.house = node.visitor().url();
  }

  @BeforeEach
  void open() {
    browser = Browser.in(directory);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void shows_the_markets_and_complains_of_nothing() throws IOException {
    JsonNode market = node.visitor().get("/api/v1/markets?limit=1").json().at("/items/0");
    browser.open(house + "/").awaiting("document.querySelector('.markets h3')");
    browser.awaiting("document.body.innerText.includes('database up')");
    assertThat(browser.text()).contains(market.path("title").asText());
    assertThat(browser.complaints()).isEmpty();
    assertThat(colours(browser.picture())).isGreaterThan(FEWEST_COLOURS);
  }

  @Test
  void a_newcomer_signs_up_at_a_market_and_takes_a_side() {
    String market =
        node.visitor().get("/api/v1/markets?q=planet").json().at("/items/0/id").asText();
    browser
        .open(house + "/market.html?id=" + market)
        .awaiting("document.querySelector('.history polyline')");
    browser.types("#email", UUID.randomUUID() + "@example.org").types("#password", PASSWORD);
    browser.presses("button[value=join]").awaiting("said.textContent.includes('1000.00')");
    browser.types("#amount", "7.31").awaiting("quote.textContent.includes('If it wins')");
    browser.presses("#place").awaiting("said.textContent.includes('992.69')");
    assertThat(browser.text()).contains("7.31 PLAY");
    assertThat(browser.complaints()).isEmpty();
    browser
        .awaiting("!place.disabled")
        .types("#amount", "1e9")
        .presses("#place")
        .awaiting("said.textContent.includes('decimal')");
    browser.presses("#leave").awaiting("!enter.hidden && stake.hidden");
  }

  @Test
  void a_newcomer_fills_a_wallet_brings_money_in_and_takes_it_out() {
    browser.open(house + "/wallet.html").awaiting("!enter.hidden");
    browser.types("#email", UUID.randomUUID() + "@example.org").types("#password", PASSWORD);
    browser.presses("button[value=join]").awaiting("!play.hidden");
    browser.presses("#fill").awaiting("purse.textContent.includes('10000.0000000 XLM')");
    browser.types("#deposit", "25").presses("#pay");
    browser.awaiting("cash.textContent.includes('25.0000000 XLM')");
    browser.types("#amount", "10").presses("#send");
    browser.awaiting("purse.textContent.includes('9984.9999900 XLM')");
    browser.awaiting("moves.innerText.includes('settled')");
    assertThat(browser.text()).contains("15.0000000 XLM");
    assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security"));
  }

  @Test
  void a_reader_opens_the_mailbox_and_a_link_in_it() {
    String reader = UUID.randomUUID() + "@example.org";
    String body = "{\"email\":\"" + reader + "\"}";
    node.visitor().from("10.9.9.7").post("/api/v1/newsletter/subscribe", body).is(202);
    awaitMailTo(reader);
    browser.open(house + "/mailbox.html").types("#key", Installation.ADMIN_KEY);
    browser.presses("#door button").awaiting("mails.innerText.includes('" + reader + "')");
    assertThat(browser.evaluate("mails.querySelector('a[href*=\"/newsletter/confirm\"]').rel"))
        .isEqualTo("noreferrer noopener");
    browser.types("#key", "guessed").presses("#door button");
    browser.awaiting("document.getElementById('word').textContent.startsWith('Not opened')");
  }

  @Test
  void somebody_who_forgot_their_password_chooses_another_by_the_link() {
    SomeMember member = SomeMember.signedUpAt(node.visitor());
    String body = "{\"email\":\"" + member.email() + "\"}";
    node.visitor().post("/api/v1/auth/password-reset", body).is(202);
    String mail =
        await()
            .atMost(SOON)
            .until(() -> mailTo(member.email(), "Choose a new password"), text -> !text.isEmpty());
    String token = NotificationMailbox.after("#reset=", mail);
    browser.open(house + "/account.html#reset=" + token).awaiting("!reset.hidden");
    assertThat(browser.evaluate("location.hash")).isEmpty();
    browser.types("#password", "an entirely different one").presses("#reset button");
    browser.awaiting("message.textContent.includes('new password is set')");
    new SomeMember(member.email(), "an entirely different one").at(node.visitor());
  }

  private void awaitMailTo(String reader) {
    await().atMost(SOON).until(() -> !mailTo(reader, "").isEmpty());
  }

  private String mailTo(String reader, String subject) {
    JsonNode mails =
        node.visitor().asAdmin().get("/api/v1/admin/email/outbox?limit=100").is(200).json();
    return StreamSupport.stream(mails.path("items").spliterator(), false)
        .filter(mail -> mail.path("to").asText().equals(reader))
        .filter(mail -> mail.path("subject").asText().startsWith(subject))
        .map(mail -> mail.path("text").asText())
        .findFirst()
        .orElse("");
  }

  private static long colours(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    return IntStream.range(0, picture.getHeight())
        .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
        .distinct()
        .count();
  }
}
