package com.predictiq.admin;

import com.predictiq.members.ApiKeyView;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyWish;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The keys that open the operators' door. Each acts for the operator who had it issued, so nobody
 * but they may take a new one in its place; anybody may revoke it.
 */
public interface HouseKeys {

  List<ApiKeyView> all();

  IssuedKey issue(KeyWish wish, String operator);

  /**
   * Makes a key in the place of another.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#KEY_OF_ANOTHER}
   */
  IssuedKey rotate(UUID id, Duration overlap, String operator);

  void revoke(UUID id, String operator);
}
