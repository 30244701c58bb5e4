package com.predictiq.web.streams;

import com.predictiq.web.metrics.MeasuresRequests;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** A request that is answered for as long as somebody listens, without a thread of its own. */
final class ServletWire implements Wire, WriteListener, AsyncListener {

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Reader reader;

  ServletWire(AsyncContext context, Reader reader) throws IOException {
    this.context = context;
    this.reader = reader;
    this.out = context.getResponse().getOutputStream();
  }

  void begin() {
    context.setTimeout(0);
    context.addListener(this);
    out.setWriteListener(this);
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void write(Message message) throws IOException {
    out.write(message.sse());
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void end() {
    if (context.getRequest().getAttribute(MeasuresRequests.ENDING) instanceof Runnable ending) {
      ending.run();
    }
    try {
      context.complete();
    } catch (IllegalStateException endedBefore) {
      return;
    }
  }

  @Override
  public void onWritePossible() {
    reader.open();
    reader.pump();
  }

  @Override
  public void onError(Throwable hungUp) {
    reader.cut();
  }

  @Override
  public void onError(AsyncEvent hungUp) {
    reader.cut();
  }

  @Override
  public void onTimeout(AsyncEvent never) {
    reader.cut();
  }

  @Override
  public void onComplete(AsyncEvent ended) {
    reader.cut();
  }

  @Override
  public void onStartAsync(AsyncEvent again) {
    // nobody begins it again
  }
}
