package com.predictiq.members.keys;

import com.predictiq.members.ApiKeyView;

/** A key as the database has it: what may be seen, and the hash by which it is known. */
final class StoredKey {

  final ApiKeyView view;
  final byte[] hash;

  StoredKey(ApiKeyView view, byte[] hash) {
    this.view = view;
    this.hash = hash;
  }
}
