package com.predictiq.markets.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketFigures;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows markets, and passes what changes them to those who do it. */
@ApplicationScoped
@TriesAgain
@Transactional
class MarketsDesk implements Markets {

  private final CreationDesk creation;
  private final MarketStore store;
  private final MarketShelf shelf;
  private final Chronicle chronicle;
  private final MarketsConfig config;
  private final InstantSource clock;

  @Inject
  MarketsDesk(
      CreationDesk creation,
      MarketStore store,
      MarketShelf shelf,
      Chronicle chronicle,
      MarketsConfig config,
      InstantSource clock) {
    this.creation = creation;
    this.store = store;
    this.shelf = shelf;
    this.chronicle = chronicle;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public MarketView draft(DraftMarket command) {
    return view(creation.draft(command));
  }

  @Override
  public MarketView revise(MarketId market, MemberId by, MarketDraft changes) {
    return view(creation.revise(market, by, changes));
  }

  @Override
  public MarketView withdraw(MarketId market, MemberId by) {
    return view(creation.withdraw(market, by));
  }

  @Override
  public MarketView open(MarketId market, MemberId by) {
    return view(creation.openByCreator(market, by));
  }

  @Override
  public MarketView openByAdmin(MarketId market) {
    return view(creation.openByAdmin(market));
  }

  @Override
  public Optional<MarketView> find(MarketId market) {
    return store.find(market).map(this::view);
  }

  @Override
  public Set<MarketId> ended(Collection<MarketId> markets) {
    return markets.isEmpty() ? Set.of() : shelf.ended(markets);
  }

  @Override
  public List<MarketView> findAll(Collection<MarketId> markets) {
    return views(markets.stream().map(MarketId::value).distinct().toList());
  }

  @Override
  public Page<MarketView> list(MarketQuery query, PageRequest request) {
    if (query.status().filter(MarketStatus.DRAFT::equals).isPresent()
        && query.creator().isEmpty()) {
      throw new IllegalArgumentException("drafts are listed for their creator alone");
    }
    Page<MarketShelf.Place> places = shelf.places(query, request, clock.instant());
    return new Page<>(
        views(places.items().stream().map(MarketShelf.Place::market).toList()), places.next());
  }

  @Override
  public List<MarketView> featured() {
    Set<UUID> chosen = new LinkedHashSet<>(shelf.picked(config.featured()));
    shelf
        .places(trending(), new PageRequest(config.featured(), Optional.empty()), clock.instant())
        .items()
        .forEach(place -> chosen.add(place.market()));
    return views(chosen.stream().limit(config.featured()).toList());
  }

  @Override
  public Page<MarketEvent> events(MarketId market, PageRequest request) {
    if (store.find(market).isEmpty()) {
      throw MarketStore.unknown(market);
    }
    return chronicle.read(market, request);
  }

  @Override
  public MarketFigures figures() {
    return shelf.figures();
  }

  private static MarketQuery trending() {
    return new MarketQuery(
        Optional.of(MarketStatus.ACTIVE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MarketSort.TRENDING);
  }

  private MarketView view(Market market) {
    return shelf.view(market, clock.instant());
  }

  /** In the order of the ids; what was deleted meanwhile is left out. */
  private List<MarketView> views(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<UUID, Traded> traded = shelf.traded(ids);
    Map<UUID, Market> markets =
        store.all(ids).stream()
            .collect(Collectors.toMap(market -> market.id().value(), Function.identity()));
    return ids.stream()
        .map(markets::get)
        .filter(Objects::nonNull)
        .map(market -> market.view(traded.getOrDefault(market.id().value(), Traded.NOTHING), now))
        .toList();
  }
}
