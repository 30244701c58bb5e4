package com.predictiq.canary.members.internal;

import com.predictiq.canary.ledger.internal.PublicInside;

/** Members may know the ledger, but not what is inside it. */
interface ReachesInside extends PublicInside {}
