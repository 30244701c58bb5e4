package com.predictiq.mail.carriers;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A message in the form mail servers pass on: text first, HTML as the better alternative. */
final class MimeLetter extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  private MimeLetter(Session session, String id) {
    super(session);
    this.id = id;
  }

  static MimeLetter of(Message message, Session session, Instant now) {
    try {
      MimeLetter letter = new MimeLetter(session, message.messageId());
      letter.setFrom(new InternetAddress(message.from().value(), message.fromName(), UTF_8));
      letter.setRecipient(RecipientType.TO, new InternetAddress(message.to().value(), true));
      letter.setSubject(message.subject(), UTF_8);
      letter.setSentDate(Date.from(now));
      for (Map.Entry<String, String> header : message.headers().entrySet()) {
        letter.setHeader(header.getKey(), header.getValue());
      }
      letter.setHeader("Auto-Submitted", "auto-generated");
      letter.setContent(alternatives(message));
      letter.saveChanges();
      return letter;
    } catch (MessagingException | UnsupportedEncodingException ourMistake) {
      throw new IllegalArgumentException("the mail cannot be put into MIME", ourMistake);
    }
  }

  /** Ours, the same at every attempt; the library would make up another each time. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static MimeMultipart alternatives(Message message) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }
}
