package com.predictiq.acceptance.scenario;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks as PostgreSQL does to somebody with a wrong password; the one of the tests asks none. */
final class WatchfulPostgres implements AutoCloseable {

  private static final int ENCRYPTION = 80877103;
  private static final int CLEAR_TEXT = 3;
  private static final String REFUSAL =
      "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"ana\"\0\0";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket door;

  WatchfulPostgres() {
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    threads.execute(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      door.close();
    } catch (IOException alreadyClosed) {
      throw new UncheckedIOException(alreadyClosed);
    }
  }

  private void receive() {
    try {
      while (true) {
        Socket caller = door.accept();
        threads.execute(() -> refuse(caller));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static void refuse(Socket caller) {
    try (caller) {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      DataOutputStream out = new DataOutputStream(caller.getOutputStream());
      while (wantsEncryption(in)) {
        out.writeByte('N');
      }
      out.writeByte('R');
      out.writeInt(8);
      out.writeInt(CLEAR_TEXT);
      in.readByte();
      in.readNBytes(in.readInt() - 4);
      byte[] refusal = REFUSAL.getBytes(StandardCharsets.UTF_8);
      out.writeByte('E');
      out.writeInt(4 + refusal.length);
      out.write(refusal);
      out.flush();
    } catch (IOException hungUp) {
      return;
    }
  }

  /** The first word of a caller: by what they speak, or whether it may be in private. */
  private static boolean wantsEncryption(DataInputStream in) throws IOException {
    int length = in.readInt();
    int what = in.readInt();
    in.readNBytes(length - 8);
    return what == ENCRYPTION;
  }
}
