package com.predictiq.admin;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** What was tried and done at the operator's door, newest first. Nothing is ever changed in it. */
public interface AuditLog {

  Page<AuditEntryView> entries(PageRequest request);
}
