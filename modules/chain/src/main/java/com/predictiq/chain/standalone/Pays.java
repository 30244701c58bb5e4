package com.predictiq.chain.standalone;

/** A payment of one asset: taken where it is held, given where there is room. */
final class Pays {

  private static final int MALFORMED = -1;
  private static final int UNDERFUNDED = -2;
  private static final int SOURCE_NO_TRUST = -3;
  private static final int NO_DESTINATION = -5;
  private static final int NO_TRUST = -6;
  private static final int LINE_FULL = -8;

  private final Draft draft;
  private final int type;
  private final String name;

  Pays(Draft draft, int type, String name) {
    this.draft = draft;
    this.type = type;
    this.name = name;
  }

  Done pay(String from, Address to, String asset, long units) {
    if (units <= 0) {
      return Done.failed(type, MALFORMED, "op_malformed");
    }
    if (draft.get(to.account()) == null) {
      return Done.failed(type, NO_DESTINATION, "op_no_destination");
    }
    Done taken =
        asset.equals(Units.NATIVE)
            ? ofNative(draft.get(from), draft.get(to.account()), units)
            : ofTrust(draft.get(from), draft.get(to.account()), asset, units);
    return taken.isWell()
        ? Done.moved(type, new Movement(name, from, to.account(), to.muxed(), asset, units))
        : taken;
  }

  private Done ofNative(HomeAccount from, HomeAccount to, long units) {
    if (from.balance - from.reserve() < units) {
      return Done.failed(type, UNDERFUNDED, "op_underfunded");
    }
    from.balance -= units;
    to.balance += units;
    return Done.well(type);
  }

  private Done ofTrust(HomeAccount from, HomeAccount to, String asset, long units) {
    String issuer = asset.substring(asset.indexOf(':') + 1);
    if (!from.id.equals(issuer)) {
      HomeAccount.Trust held = from.trusts.get(asset);
      if (held == null) {
        return Done.failed(type, SOURCE_NO_TRUST, "op_src_no_trust");
      }
      if (held.balance() < units) {
        return Done.failed(type, UNDERFUNDED, "op_underfunded");
      }
      from.trusts.put(asset, new HomeAccount.Trust(held.balance() - units, held.limit()));
    }
    if (to.id.equals(issuer)) {
      return Done.well(type);
    }
    HomeAccount.Trust room = to.trusts.get(asset);
    if (room == null) {
      return Done.failed(type, NO_TRUST, "op_no_trust");
    }
    if (room.limit() - room.balance() < units) {
      return Done.failed(type, LINE_FULL, "op_line_full");
    }
    to.trusts.put(asset, new HomeAccount.Trust(room.balance() + units, room.limit()));
    return Done.well(type);
  }
}
