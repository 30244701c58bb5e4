package com.predictiq.chain.rest;

import com.predictiq.chain.Withdrawals;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands around what keeps answers, and so around its transaction. */
@LooksFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 40)
class LooksAtDestinations {

  private final Withdrawals withdrawals;

  @Inject
  LooksAtDestinations(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @AroundInvoke
  Object look(InvocationContext call) throws Exception {
    for (Object parameter : call.getParameters()) {
      if (parameter instanceof WithdrawalRequest request && request.destination() != null) {
        withdrawals.look(request.destination());
      }
    }
    return call.proceed();
  }
}
