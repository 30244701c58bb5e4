package com.predictiq.admin.internal;

/**
 * Somebody who has passed the door: who answers for what they do, and by which credential they
 * came. A key that an operator has issued acts for that operator, so that one person with two keys
 * is one.
 */
record Entry(String operator, String credential) {

  static Entry as(String operator) {
    return new Entry(operator, operator);
  }

  /** For the log: the one who answers, and the key in their hand where that is another. */
  String actor() {
    return operator.equals(credential) ? operator : operator + " by " + credential;
  }
}
