package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.util.List;
import java.util.Optional;

/** The assets of this installation. */
public interface Assets {

  /** The house currency: play credits that exist nowhere but in these books. */
  Asset house();

  /** What a new market can be about, the house currency first. */
  List<Asset> offered();

  /** Any asset the books know, also one that is no longer offered. */
  Optional<Asset> find(String code);

  /** What somebody new is given, in the house currency; may be zero. */
  Amount signUpGrant();
}
