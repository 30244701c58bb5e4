package com.predictiq.platform.cache;

import com.predictiq.platform.AnswersChanged;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Sql;
import com.predictiq.platform.ToldStale;
import com.predictiq.platform.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells what is stale: this node at once, in the thread that has just committed; the others a
 * moment later, many words together, through Redis or, while it does not answer, the database. What
 * nobody could be told is told later; too much of it becomes one word for everything.
 */
@ApplicationScoped
class Herald {

  static final String CHANNEL = "predictiq_cache";
  static final String EVERYTHING = "*";

  private static final Logger LOG = Logger.getLogger("predictiq.cache");
  private static final int MOST_WAITING = 5_000;

  /** A notification of PostgreSQL holds 8,000 bytes, and a tag at most 80. */
  private static final int TAGS_IN_A_WORD = 90;

  private final String node = UUID.randomUUID().toString();
  private final Object lock = new Object();
  private Set<String> atOnce = new HashSet<>();
  private Set<String> soon = new HashSet<>();

  private final Told told;
  private final FarShelf far;
  private final Redis redis;
  private final Sql sql;
  private final Consumer<ToldStale> learned;

  @Inject
  Herald(Told told, FarShelf far, Redis redis, Sql sql, Event<ToldStale> learned) {
    this(told, far, redis, sql, (Consumer<ToldStale>) learned::fire);
  }

  Herald(Told told, FarShelf far, Redis redis, Sql sql, Consumer<ToldStale> learned) {
    this.told = told;
    this.far = far;
    this.redis = redis;
    this.sql = sql;
    this.learned = learned;
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswersChanged changed) {
    tell(changed.atOnce(), changed.soon());
  }

  void tell(Set<String> nowStale, Set<String> soonStale) {
    far.owe(nowStale);
    far.owe(soonStale);
    told.atOnce(nowStale);
    told.soon(soonStale);
    learn(nowStale, soonStale);
    synchronized (lock) {
      atOnce.addAll(nowStale);
      soon.addAll(soonStale);
      if (atOnce.size() + soon.size() > MOST_WAITING) {
        atOnce = new HashSet<>(Set.of(EVERYTHING));
        soon = new HashSet<>();
        far.oweEverything();
      }
    }
  }

  void tellEverything() {
    far.oweEverything();
    forgetEverything();
    synchronized (lock) {
      atOnce.add(EVERYTHING);
    }
  }

  /** Word from another node. */
  void hear(String text) {
    Word.read(text).filter(word -> !word.from().equals(node)).ifPresent(this::believe);
  }

  /** For a while nobody could reach this node. */
  void wasDeaf() {
    forgetEverything();
  }

  /** Sends what waits; called again and again. */
  void pass() {
    boolean redisKnows = far.pay();
    for (Word word = next(); word != null; word = next()) {
      if (!sent(word.to(redisKnows))) {
        putBack(word);
        return;
      }
    }
  }

  private void believe(Word word) {
    if (!word.redisKnows()) {
      far.owe(word.all());
    }
    if (word.atOnce().contains(EVERYTHING)) {
      forgetEverything();
    }
    told.atOnce(word.atOnce());
    told.soon(word.soon());
    learn(word.atOnce(), word.soon());
  }

  private void forgetEverything() {
    told.everything();
    learned.accept(new ToldStale(Set.of(), true));
  }

  private void learn(Set<String> nowStale, Set<String> soonStale) {
    Set<String> all = new HashSet<>(nowStale);
    all.addAll(soonStale);
    learned.accept(new ToldStale(all, false));
  }

  private Word next() {
    synchronized (lock) {
      if (atOnce.isEmpty() && soon.isEmpty()) {
        return null;
      }
      return new Word(node, false, take(atOnce), take(soon));
    }
  }

  private static Set<String> take(Set<String> waiting) {
    Set<String> some = new HashSet<>();
    waiting.stream().limit(TAGS_IN_A_WORD / 2).forEach(some::add);
    waiting.removeAll(some);
    return some;
  }

  private void putBack(Word word) {
    synchronized (lock) {
      atOnce.addAll(word.atOnce());
      soon.addAll(word.soon());
    }
  }

  private boolean sent(Word word) {
    return (word.redisKnows() && redis.ask(pool -> pool.publish(CHANNEL, word.text())).isPresent())
        || notified(word);
  }

  private boolean notified(Word word) {
    try {
      sql.first("select pg_notify(?, ?)", row -> Boolean.TRUE, CHANNEL, word.text());
      return true;
    } catch (DatabaseFailure away) {
      LOG.log(Level.FINE, "The other nodes are told later", away);
      return false;
    }
  }
}
