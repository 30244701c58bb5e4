package com.predictiq.members;

import java.util.function.Consumer;

/**
 * What a module keeps about a member, for the member's own copy of it all. Every bean that
 * implements this is asked; it pages through what it has and holds no more than a page of it.
 */
public interface MemberRecords {

  /** The name of the section, in snake case. */
  String section();

  /** Hands over records that can be written as JSON, one by one. */
  void tell(MemberId member, Consumer<Record> to);
}
