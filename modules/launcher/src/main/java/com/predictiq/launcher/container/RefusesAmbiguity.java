package com.predictiq.launcher.container;

import com.predictiq.launcher.container.RequestHead.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Looks at the bytes the container has read a request from, refuses what is not plain, and lets
 * nobody speak on after it. After a body in pieces the connection ends too: whoever counts them
 * otherwise finds nothing behind them.
 */
final class RefusesAmbiguity extends BaseFilter {

  /** A bare refusal; {@link SpeaksForTheContainer} gives it words. */
  private static final byte[] REFUSAL =
      "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final String LOOKED_AT = "predictiq.head";
  private static final String PLAIN = "plain";
  private static final String REFUSED = "refused";
  private static final int LONGEST = 16 * 1024;

  /** A part of the bytes; they lie in an array or in a buffer. */
  private record Span(IntUnaryOperator bytes, int start, int end) {

    static Span of(DataChunk chunk) {
      if (chunk.getType() == DataChunk.Type.Bytes) {
        byte[] array = chunk.getByteChunk().getBuffer();
        return new Span(
            at -> at < array.length ? array[at] : -1,
            chunk.getByteChunk().getStart(),
            chunk.getByteChunk().getEnd());
      }
      Buffer buffer = chunk.getBufferChunk().getBuffer();
      return new Span(
          at -> at < buffer.limit() ? buffer.get(at) : -1,
          chunk.getBufferChunk().getStart(),
          chunk.getBufferChunk().getEnd());
    }
  }

  /** Whether nothing more is listened to; what was sent at once is there before it is closed. */
  private final Attribute<Boolean> over =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("predictiq.over");

  @Override
  public NextAction handleRead(FilterChainContext context) {
    return context.getMessage() instanceof HttpContent content
            && content.getHttpHeader() instanceof HttpRequestPacket request
        ? read(context, request)
        : context.getInvokeAction();
  }

  private NextAction read(FilterChainContext context, HttpRequestPacket request) {
    Object looked = request.getAttribute(LOOKED_AT);
    if (looked != null) {
      return looked.equals(PLAIN) ? context.getInvokeAction() : context.getStopAction();
    }
    if (over.isSet(context.getConnection())) {
      return context.getStopAction();
    }
    RequestHead head = head(request);
    boolean plain = head.isPlain();
    request.setAttribute(LOOKED_AT, plain ? PLAIN : REFUSED);
    if (!plain) {
      return refuse(context);
    }
    if (head.isInPieces()) {
      over.set(context.getConnection(), true);
      request.getProcessingState().setKeepAlive(false);
    }
    return context.getInvokeAction();
  }

  @SuppressWarnings("rawtypes") // as the container has it
  private NextAction refuse(FilterChainContext context) {
    over.set(context.getConnection(), true);
    context.write(
        Buffers.wrap(context.getMemoryManager(), REFUSAL),
        new EmptyCompletionHandler<WriteResult>() {
          @Override
          public void completed(WriteResult written) {
            written.getConnection().closeSilently();
          }
        });
    return context.getStopAction();
  }

  private static RequestHead head(HttpRequestPacket request) {
    Protocol protocol = request.getProtocol();
    boolean spoken = protocol == Protocol.HTTP_1_1 || isOldAndWhole(request, protocol);
    return new RequestHead(
        request.getMethod().getMethodString(),
        request.getRequestURIRef().getRequestURIBC().toString(),
        spoken,
        fields(request.getHeaders()));
  }

  /** HTTP/1.0 knows no pieces; a server of that time would find another request in them. */
  private static boolean isOldAndWhole(HttpRequestPacket request, Protocol protocol) {
    return protocol == Protocol.HTTP_1_0
        && request.getHeaders().getValue("Transfer-Encoding") == null;
  }

  private static List<Field> fields(MimeHeaders headers) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Span name = Span.of(headers.getName(i));
      int end = i + 1 < headers.size() ? Span.of(headers.getName(i + 1)).start() : -1;
      fields.add(
          new Field(headers.getName(i).toString(), headers.getValue(i).toString(), raw(name, end)));
    }
    return fields;
  }

  /** To the next name; after the last, to the empty line. */
  private static String raw(Span name, int end) {
    StringBuilder raw = new StringBuilder();
    for (int at = name.end(); raw.length() < LONGEST; at++) {
      int next = name.bytes().applyAsInt(at);
      if (next == -1 || at == end) {
        break;
      }
      raw.append((char) (next & 0xFF));
      if (end < 0 && raw.length() > 3 && raw.indexOf("\r\n\r\n", raw.length() - 4) >= 0) {
        break;
      }
    }
    return raw.toString();
  }
}
