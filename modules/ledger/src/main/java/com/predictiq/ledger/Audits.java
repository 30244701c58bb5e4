package com.predictiq.ledger;

/** What the auditor says about the books. */
public interface Audits {

  AuditReport latest();
}
