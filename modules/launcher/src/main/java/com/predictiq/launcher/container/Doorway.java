package com.predictiq.launcher.container;

import com.predictiq.kernel.Departure;
import com.predictiq.kernel.Doorstep;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.launcher.ending.CannotStart;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.glassfish.grizzly.SocketBinder;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * The port the container listens at. It is opened when the application stands, so that nobody meets
 * the container alone, and doormen are put there, at both sides of the container's reading of
 * requests, which it does before any filter of ours.
 */
final class Doorway {

  private static final String LISTENER = "http-listener";
  private static final String OPEN =
      "configs.config.server-config.network-config.network-listeners.network-listener."
          + LISTENER
          + ".enabled=true";

  private final int port;

  Doorway(int port) {
    this.port = port;
  }

  void open() {
    Part.service("org.glassfish.embeddable.CommandRunner")
        .call("run", String.class, "set", String[].class, new String[] {OPEN});
    Transport transport = transport();
    FilterChain chain = (FilterChain) transport.getProcessor();
    // A chain of its own: connections that are being read keep the one they began with.
    transport.setProcessor(withDoormen(chain));
  }

  /** Nobody new comes in; whoever is inside is served. */
  void shut() {
    ((SocketBinder) transport()).unbindAll();
  }

  private Transport transport() {
    Part listener = Part.service("org.glassfish.grizzly.config.dom.NetworkListener", LISTENER);
    return Part.service("com.sun.enterprise.v3.services.impl.GrizzlyService")
        .find("lookupNetworkProxy", "org.glassfish.grizzly.config.dom.NetworkListener", listener)
        .map(proxy -> proxy.call("getUnderlyingListener").call("getTransport"))
        .map(transport -> (Transport) transport.thing())
        .orElseThrow(
            () ->
                new CannotStart(
                    "Port " + port + " was taken by another program while PredictIQ started."));
  }

  private static FilterChain withDoormen(FilterChain chain) {
    int reader =
        IntStream.range(0, chain.size())
            .filter(place -> chain.get(place) instanceof HttpServerFilter)
            .findFirst()
            .orElseThrow();
    EndsSlowRequests slow = new EndsSlowRequests(System::nanoTime);
    TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
    return FilterChainBuilder.stateless()
        .addAll(List.copyOf(chain.subList(0, reader)))
        .add(new SpeaksForTheContainer(ids))
        .add(slow.before())
        .add(chain.get(reader))
        .add(slow.after())
        .add(new RefusesAmbiguity())
        .add(new ShowsStrayEscapes())
        .add(new IgnoresUpgrades())
        .add(new CountsRequests(Departure.ofThisProcess()))
        .add(new AnswersOnTheDoorstep(Doorstep.ofThisProcess()))
        .addAll(List.copyOf(chain.subList(reader + 1, chain.size())))
        .build();
  }
}
