package com.predictiq.platform.cache;

import com.predictiq.platform.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** Hears what other nodes tell through Redis. */
@ApplicationScoped
class ListensToRedis implements Listener {

  private final Redis redis;
  private final Herald herald;
  private volatile JedisPubSub current;

  @Inject
  ListensToRedis(Redis redis, Herald herald) {
    this.redis = redis;
    this.herald = herald;
  }

  @Override
  public String name() {
    return "cache-listens-to-redis";
  }

  @Override
  public boolean isWanted() {
    return redis.isConfigured();
  }

  @Override
  public void listen() {
    current = new Ear();
    redis.pool().orElseThrow().subscribe(current, Herald.CHANNEL);
  }

  @Override
  public void stop() {
    JedisPubSub ear = current;
    if (ear != null && ear.isSubscribed()) {
      try {
        ear.unsubscribe();
      } catch (JedisException gone) {
        return;
      }
    }
  }

  private final class Ear extends JedisPubSub {

    @Override
    public void onSubscribe(String channel, int channels) {
      herald.wasDeaf();
    }

    @Override
    public void onMessage(String channel, String message) {
      herald.hear(message);
    }
  }
}
