package com.predictiq.members;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * API keys, of members and of the house. Nothing that could be used in the place of a key is kept:
 * of each no more than a hash, made with the secret of the installation. What is revoked opens
 * nothing from the next request on, on every node.
 *
 * <p>A key that is not the owner's is refused like one that does not exist, with {@link
 * MembersRefusal#API_KEY_NOT_FOUND}.
 */
public interface ApiKeys {

  /** Those that can still be used, latest first. */
  List<ApiKeyView> of(KeyOwner owner);

  /**
   * Makes a key.
   *
   * @param issuedBy who answers for what is done with it, by the name they have as an operator; of
   *     a key that issues another, whoever issued the first
   * @throws com.predictiq.kernel.Rejected with what is wrong with the wish, or with {@link
   *     MembersRefusal#TOO_MANY_API_KEYS}
   */
  IssuedKey issue(KeyOwner owner, KeyWish wish, String issuedBy);

  /** Makes one in the place of another, which is good for some time more. */
  IssuedKey rotate(KeyOwner owner, UUID id, Duration overlap);

  void revoke(KeyOwner owner, UUID id);
}
