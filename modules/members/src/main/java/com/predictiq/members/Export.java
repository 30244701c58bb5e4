package com.predictiq.members;

import java.io.IOException;
import java.io.OutputStream;

/** Everything the house keeps about a member, in one JSON document. */
public interface Export {

  /** Writes as it reads; does not close the stream. */
  void write(MemberId member, OutputStream to) throws IOException;
}
