package com.predictiq.members.internal;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether a token is ours: found out, and known from before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {

  private final KeyPair key = pair();
  private final String token =
      Jwt.sign(
          new Jwt.Claims("us", "us", "m", "m", List.of("member"), 1, 2, "id", "session"),
          "key",
          key.getPrivate());
  private final ReadsTokens.KnownSignatures known = new ReadsTokens.KnownSignatures(100);

  @Benchmark
  public Optional<?> signatureCheck() {
    return Jwt.verify(token, key.getPublic());
  }

  @Benchmark
  public Optional<?> signatureKnown() {
    return known.claims(token, key.getPublic());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(256);
      return pairs.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
