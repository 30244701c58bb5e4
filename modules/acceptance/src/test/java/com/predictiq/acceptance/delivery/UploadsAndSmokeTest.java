package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.delivery.Bucket.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that talk HTTP, against counterparts that are good, and bad in one thing each. */
class UploadsAndSmokeTest {

  @TempDir private Path directory;

  @BeforeEach
  void needs_curl() {
    assumeTrue(Script.run(Map.of(), List.of("curl", "--version")).isGood(), "curl is absent");
  }

  @Test
  void sends_the_newest_backup_signed_and_its_description_last() throws IOException {
    for (String name : List.of("predictiq-20261120T021700Z.", "predictiq-20261121T021700Z.")) {
      for (String part : List.of("dump.enc", "key", "json")) {
        Files.writeString(directory.resolve(name + part), part + " of " + name);
      }
    }
    try (Bucket bucket = new Bucket(path -> new Said(200, ""))) {
      assertThat(upload(bucket)).matches(Script.Ending::isGood);
      assertThat(bucket.asked())
          .extracting(Bucket.Asked::path)
          .containsExactly(
              "/vault/house/predictiq-20261121T021700Z.dump.enc",
              "/vault/house/predictiq-20261121T021700Z.key",
              "/vault/house/predictiq-20261121T021700Z.json");
      assertThat(bucket.asked()).allMatch(asked -> asked.method().equals("PUT"));
      assertThat(bucket.asked().get(0).body()).isEqualTo("dump.enc of predictiq-20261121T021700Z.");
      assertThat(bucket.asked().get(0).header("Authorization"))
          .matches(
              "AWS4-HMAC-SHA256 Credential=KEY/\\d{8}/eu-central-1/s3/aws4_request,"
                  + " .*Signature=\\w{64}");
    }
  }

  @Test
  void a_bucket_that_refuses_is_a_failure() throws IOException {
    Files.writeString(directory.resolve("predictiq-20261121T021700Z.json"), "");
    Files.writeString(directory.resolve("predictiq-20261121T021700Z.dump.enc"), "x");
    try (Bucket bucket = new Bucket(path -> new Said(403, "<Error/>"))) {
      assertThat(upload(bucket).code()).isNotZero();
    }
  }

  @Test
  void a_directory_without_a_backup_is_a_failure() {
    try (Bucket bucket = new Bucket(path -> new Said(200, ""))) {
      assertThat(upload(bucket).output()).contains("there is no backup");
    }
  }

  @Test
  void a_good_node_is_good() {
    try (Bucket node = new Bucket(UploadsAndSmokeTest::good)) {
      Script.Ending ending = smoke(node);
      assertThat(ending.output()).contains("smoke: the books are sound").doesNotContain("FAILED");
      assertThat(ending.code()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/health/live, 503, lives not",
    "/api/v1/markets, 500, no list",
    "/, 404, no page",
    "/openapi, 404, no contract",
    "/api/v1/markets/0, 200, an answer where there is nothing",
    "/api/v1/admin/circuit-breaker, 200, an open door"
  })
  void a_node_that_is_bad_in_one_thing_is_bad(String path, int status, String body) {
    try (Bucket node =
        new Bucket(asked -> asked.equals(path) ? new Said(status, body) : good(asked))) {
      Script.Ending ending = smoke(node);
      assertThat(ending.output()).contains("FAILED", path);
      assertThat(ending.code()).isEqualTo(1);
    }
  }

  @Test
  void a_node_that_is_never_ready_is_bad() {
    try (Bucket node = new Bucket(path -> new Said(503, ""))) {
      assertThat(smoke(node).output()).contains("is not ready");
    }
  }

  static Said good(String path) {
    return switch (path) {
      case "/health/ready" -> new Said(200, "");
      case "/health/live" -> new Said(200, "{\"status\":\"UP\"}");
      case "/api/v1/markets" -> new Said(200, "{\"items\":[]}");
      case "/" -> new Said(200, "<html>");
      case "/openapi" -> new Said(200, "openapi: 3.0.3");
      case "/api/v1/ledger/invariants" -> new Said(200, "{\"sound\":true}");
      case "/api/v1/admin/circuit-breaker" -> new Said(401, "{\"code\":\"X\"}");
      default -> new Said(404, "{\"code\":\"X\"}");
    };
  }

  private Script.Ending smoke(Bucket node) {
    return new Script("smoke").run(Map.of("SMOKE_WAIT_SECONDS", "2"), node.address());
  }

  private Script.Ending upload(Bucket bucket) {
    return new Script("upload-backup")
        .run(
            Map.of(
                "S3_ENDPOINT", bucket.address(),
                "S3_REGION", "eu-central-1",
                "S3_BUCKET", "vault",
                "S3_PREFIX", "house/",
                "AWS_ACCESS_KEY_ID", "KEY",
                "AWS_SECRET_ACCESS_KEY", "SECRET"),
            directory);
  }
}
