package com.predictiq.markets.drafting;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.platform.RequestRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything wrong with a draft, collected while reading it. */
public final class Faults {

  public static final String REQUIRED = "REQUIRED";
  public static final String LENGTH = "WRONG_LENGTH";
  public static final String VALUE = "INVALID_VALUE";
  public static final String RANGE = "OUT_OF_RANGE";

  private final List<Fault> found = new ArrayList<>();

  public void add(String pointer, String code, String message) {
    found.add(new Fault(pointer, code, message));
  }

  public void add(String pointer, MarketRefusal refusal, String message) {
    add(pointer, refusal.name(), message);
  }

  /** The value, or a note that it is missing. */
  public <T> Optional<T> required(String pointer, Optional<T> value) {
    if (value.isEmpty()) {
      add(pointer, REQUIRED, "must be given");
    }
    return value;
  }

  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new Rejected(code(), summary(), found);
    }
  }

  /** One kind of fault is called by its own name; several are a broken request. */
  private Refusal code() {
    List<String> codes = found.stream().map(Fault::code).distinct().toList();
    return Arrays.stream(MarketRefusal.values())
        .filter(refusal -> codes.equals(List.of(refusal.name())))
        .map(Refusal.class::cast)
        .findFirst()
        .orElse(RequestRefusal.VALIDATION_FAILED);
  }

  private String summary() {
    return found.stream()
        .map(fault -> fault.pointer() + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }
}
