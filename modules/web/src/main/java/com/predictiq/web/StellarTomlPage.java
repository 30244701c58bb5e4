package com.predictiq.web;

import com.predictiq.chain.StellarToml;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What wallets read about us before they sign (SEP-1), from any page: there is nothing secret. */
@WebServlet("/.well-known/stellar.toml")
public class StellarTomlPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient StellarToml toml;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getOutputStream().write(toml.text().getBytes(StandardCharsets.UTF_8));
  }
}
