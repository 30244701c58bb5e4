package com.predictiq.web.streams;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Tokens;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimits;
import com.predictiq.platform.Settings;
import com.predictiq.web.metrics.MeasuresRequests;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Looks at who asks for a WebSocket. Browsers let any page ask and say only whose page it is: that
 * has to be our own or one on the list.
 */
public class GuardsSockets extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  @Inject private transient ClientAddress client;
  @Inject private transient RateLimits limits;
  @Inject private transient Tokens tokens;
  @Inject private transient Config config;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(MeasuresRequests.ROUTE, SocketEndpoint.PATH);
    String caller = OpensStreams.caller(client.of(request));
    limits.count(LimitClass.PUBLIC_READS, SocketEndpoint.COUNTED + caller);
    String origin = request.getHeader("Origin");
    if (origin != null && !isOurs(origin, request) && !isListed(origin)) {
      throw new Rejected(
          StreamRefusal.ORIGIN_NOT_LISTED, "Scripts of other pages are let in by name.");
    }
    Handshake.begin(new Handshake(caller, token(request)));
    try {
      chain.doFilter(request, response);
    } finally {
      Handshake.end();
    }
  }

  private Optional<String> token(HttpServletRequest request) {
    Optional<String> shown = Optional.ofNullable(request.getHeader("Authorization"));
    Optional<String> token =
        shown
            .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(text -> text.substring(BEARER.length()).strip())
            .filter(text -> tokens.member(text).isPresent());
    if (shown.isPresent() && token.isEmpty()) {
      throw new Rejected(MembersRefusal.UNAUTHENTICATED, "The token is not good, or no more.");
    }
    return token;
  }

  private boolean isListed(String origin) {
    return Settings.of(config, "web").list("cors-origins").contains(origin);
  }

  private static boolean isOurs(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }
}
