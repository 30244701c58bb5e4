package com.predictiq.web;

import com.predictiq.members.PublicKeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The public keys by which anybody can check a member's token (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class KeysPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PublicKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getOutputStream().write(keys.jwks().getBytes(StandardCharsets.UTF_8));
  }
}
