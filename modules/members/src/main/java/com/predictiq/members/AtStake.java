package com.predictiq.members;

import com.predictiq.kernel.Amount;
import java.util.List;

/**
 * What a member has in business that has not ended, and so in no account of theirs: positions,
 * bonds, withdrawals on their way. Declared here; whoever keeps such business implements it. As
 * long as any of it is real money, the member cannot be erased.
 */
public interface AtStake {

  List<Amount> of(MemberId member);
}
