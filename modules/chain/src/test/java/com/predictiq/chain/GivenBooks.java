package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Ledger;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The real books on a real database, with members who are there because a test says so. */
public final class GivenBooks {

  public static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  private static final String LEDGER = "com.predictiq.ledger.internal.";

  public final Transactions transactions;
  public final Sql sql;
  public final Assets assets;
  public final Ledger ledger;
  public final Set<MemberId> members = new HashSet<>();
  public final List<Record> letters = new CopyOnWriteArrayList<>();
  public final List<Object> told = new CopyOnWriteArrayList<>();
  public final TimeOrderedIds ids;

  public GivenBooks(TestDatabase database, InstantSource clock) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    ids = new TimeOrderedIds(clock, new SecureRandom());
    Object config = call(type("LedgerConfig"), null, "from", Config.class, TestConfig.defaults());
    Object book = make("AssetBook", config, make("AssetStore", sql));
    call(book.getClass(), book, "open", null, null);
    assets = (Assets) book;
    ledger =
        (Ledger)
            make(
                "LedgerDesk",
                make("TransferStore", sql),
                make("AccountStore", sql),
                book,
                event(),
                ids,
                clock);
  }

  public MemberId member() {
    MemberId member = new MemberId(UUID.randomUUID());
    members.add(member);
    return member;
  }

  public Members directory() {
    return proxy(
        Members.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "known" ->
                  ((Collection<?>) arguments[0])
                      .stream()
                          .map(MemberId.class::cast)
                          .filter(members::contains)
                          .collect(Collectors.toSet());
              case "find" -> Optional.ofNullable(members.contains(arguments[0]) ? view() : null);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Object view() {
    return new MemberView(
        new MemberId(new UUID(0, 0)),
        EmailAddress.parse("a@example.org").orElseThrow(),
        Optional.empty(),
        Instant.EPOCH);
  }

  public Outbox outbox() {
    return proxy(
        Outbox.class,
        (self, method, arguments) -> {
          if (method.getName().equals("addAll")) {
            ((List<?>) arguments[0]).forEach(one -> letters.add((Record) one));
          } else {
            letters.add((Record) arguments[0]);
          }
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  public <T> Event<T> event() {
    return proxy(
        Event.class,
        (self, method, arguments) -> {
          told.add(arguments[0]);
          return null;
        });
  }

  public Amount cash(MemberId member) {
    return ledger.balance(AccountRef.cash(member.value(), XLM));
  }

  public long external() {
    return ledger.balance(AccountRef.external(XLM)).units();
  }

  public static Amount xlm(long units) {
    return new Amount(XLM, units);
  }

  public static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(LEDGER + name);
    } catch (ClassNotFoundException moved) {
      throw new IllegalStateException(moved);
    }
  }

  private static Object make(String name, Object... parts) {
    try {
      for (Constructor<?> one : type(name).getDeclaredConstructors()) {
        if (one.getParameterCount() == parts.length) {
          one.setAccessible(true);
          return one.newInstance(parts);
        }
      }
      throw new IllegalStateException("no constructor of " + name);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static Object call(
      Class<?> type, Object on, String name, Class<?> parameter, Object argument) {
    try {
      Method method =
          parameter == null
              ? type.getDeclaredMethod(name)
              : type.getDeclaredMethod(name, parameter);
      method.setAccessible(true);
      return parameter == null ? method.invoke(on) : method.invoke(on, argument);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
