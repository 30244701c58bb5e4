package com.predictiq.web.streams;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The same streams over a WebSocket, and what the other side wants of them in between. */
@ServerEndpoint(value = SocketEndpoint.PATH, configurator = WelcomesSockets.class)
public class SocketEndpoint {

  static final String PATH = "/ws/v1";

  /** Under this name what is asked over sockets is counted, beside what is asked over HTTP. */
  static final String COUNTED = "socket:";

  private static final Logger LOG = Logger.getLogger("predictiq.streams");
  private static final int MOST_CHARACTERS = 16_384;

  @Inject private OpensStreams opens;
  @Inject private Conversations conversations;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  private Conversation conversation;

  @OnOpen
  public void open(Session session, EndpointConfig config) {
    Handshake found = (Handshake) config.getUserProperties().get(Handshake.PROPERTY);
    session.setMaxTextMessageBufferSize(MOST_CHARACTERS);
    session.setMaxIdleTimeout(0);
    Reader reader = opens.reader(found.caller(), found.token());
    reader.on(new SocketWire(session, threads, reader));
    reader.open();
    conversation = conversations.begin(reader, found);
    reader.pump();
  }

  @OnMessage
  public void hear(String text) {
    conversation.hear(text);
  }

  @OnClose
  public void close() {
    if (conversation != null) {
      conversation.end();
    }
  }

  @OnError
  public void fail(Throwable failure) {
    LOG.log(Level.FINE, "A socket failed", failure);
    close();
  }
}
