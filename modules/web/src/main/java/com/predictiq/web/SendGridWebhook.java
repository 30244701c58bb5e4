package com.predictiq.web;

import com.predictiq.mail.ProviderEvents;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What SendGrid tells of mails it took. The bytes go on as they came: they are what was signed. A
 * refusal is told by the gate.
 */
@WebServlet("/webhooks/sendgrid")
public class SendGridWebhook extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
  private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

  @Inject private transient ProviderEvents events;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    events.told(body, request.getHeader(SIGNATURE), request.getHeader(TIMESTAMP));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
