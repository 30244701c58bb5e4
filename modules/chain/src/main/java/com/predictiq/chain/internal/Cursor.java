package com.predictiq.chain.internal;

import com.predictiq.chain.ReadPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A bookmark in the chain. It outlives the network being switched off, so that reading goes on
 * where it stopped and no ledger is taken in twice.
 */
@Entity
@Table(schema = "chain", name = "cursors")
class Cursor {

  @Id private String stream;

  @Column(nullable = false)
  private long ledger;

  @Column(name = "moved_at", nullable = false)
  private Instant movedAt;

  @Version private long version;

  protected Cursor() {
    // for the mapper
  }

  ReadPosition position() {
    return new ReadPosition(stream, ledger, movedAt);
  }
}
