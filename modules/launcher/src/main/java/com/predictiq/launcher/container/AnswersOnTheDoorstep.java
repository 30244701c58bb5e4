package com.predictiq.launcher.container;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Doorstep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Asks who stands on the {@link Doorstep} before the container is troubled. Stands behind all
 * doormen who refuse or count, and lets pass what has more to it than a head, and callers who take
 * their answers more slowly than they ask: for them the container waits.
 */
final class AnswersOnTheDoorstep extends BaseFilter {

  private final Doorstep doorstep;

  AnswersOnTheDoorstep(Doorstep doorstep) {
    this.doorstep = doorstep;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof HttpContent content
        && content.isLast()
        && !content.getContent().hasRemaining()
        && content.getHttpHeader() instanceof HttpRequestPacket request
        && !request.isUpgrade()
        && HttpContext.get(context).getOutputSink().canWrite()
        && doorstep.answers(new Head(request), new Answer(context, request.getResponse()))) {
      // As the container says when it has answered: the connection may be asked again, or ends.
      context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  private record Head(HttpRequestPacket request) implements Asked {

    @Override
    public String method() {
      return request.getMethod().getMethodString();
    }

    @Override
    public String path() {
      return request.getRequestURIRef().getRequestURIBC().toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Optional<String> query() {
      DataChunk query = request.getQueryStringDC();
      return query.isNull() ? Optional.empty() : Optional.of(query.toString());
    }

    @Override
    public String peer() {
      return request.getRemoteAddress();
    }

    @Override
    public Optional<String> field(String name) {
      return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public List<String> fields(String name) {
      List<String> all = new ArrayList<>();
      request.getHeaders().values(name).forEach(all::add);
      return all;
    }
  }

  private record Answer(FilterChainContext context, HttpResponsePacket response)
      implements Doorstep.Told {

    @Override
    public void field(String name, String value) {
      response.getHeaders().addValue(name).setString(value);
    }

    @Override
    public void end(int status, byte[] body) {
      response.setStatus(HttpStatus.getHttpStatus(status));
      response.setContentLength(body.length);
      context.write(
          HttpContent.builder(response)
              .content(Buffers.wrap(context.getMemoryManager(), body))
              .last(true)
              .build());
    }
  }
}
