package com.predictiq.platform.internal;

import com.predictiq.platform.Attempts;
import com.predictiq.platform.TriesAgain;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Stands before the one who begins the transaction, so that each attempt has its own. Inside of a
 * transaction there is nothing to try again: it is over, and whoever began it has to know.
 */
@TriesAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TriesTransactionsAgain {

  private final Attempts attempts;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  TriesTransactionsAgain(Attempts attempts, TransactionSynchronizationRegistry transaction) {
    this.attempts = attempts;
    this.transaction = transaction;
  }

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
        ? attempts.make(call::proceed)
        : call.proceed();
  }
}
