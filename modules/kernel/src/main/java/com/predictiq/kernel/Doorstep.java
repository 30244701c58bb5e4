package com.predictiq.kernel;

/**
 * Where a request may be answered as soon as its head was read, before the container takes it in.
 * There is one for the process: what stands at the port and the application know a half each.
 */
public final class Doorstep {

  /** Knows answers. What it does not answer has to be asked inside; then nothing was told. */
  @FunctionalInterface
  public interface Host {
    boolean answers(Asked asked, Told told);
  }

  /** What comes back: fields in this order, then the end. */
  public interface Told {
    void field(String name, String value);

    void end(int status, byte[] body);
  }

  private static final Host NOBODY = (asked, told) -> false;

  private static final Doorstep OF_THIS_PROCESS = new Doorstep();

  private volatile Host host = NOBODY;

  public static Doorstep ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  public void stands(Host here) {
    host = here;
  }

  public void leaves() {
    host = NOBODY;
  }

  public boolean answers(Asked asked, Told told) {
    return host.answers(asked, told);
  }
}
