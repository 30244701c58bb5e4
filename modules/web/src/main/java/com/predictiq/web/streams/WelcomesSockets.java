package com.predictiq.web.streams;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** Hands what the filter found out to the socket it is about. */
public class WelcomesSockets extends ServerEndpointConfig.Configurator {

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Handshake.current()
        .ifPresent(found -> config.getUserProperties().put(Handshake.PROPERTY, found));
  }
}
