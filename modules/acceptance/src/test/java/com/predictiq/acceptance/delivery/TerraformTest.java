package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.House;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Terraform's own check wants its providers, which are fetched; these want nothing. */
class TerraformTest {

  @SuppressWarnings("unused") // read by name
  private static final List<Rule<Terraform>> RULES =
      List.of(
          rule("closes what it opens", Terraform::isBalanced, "resource \"a\" \"b\" {\n"),
          rule(
              "makes what it names, and names what it declares",
              all -> all.loose().isEmpty(),
              "variable \"forgotten\" {\n}\n"),
          rule(
              "has databases that nobody outside reaches and nobody reads from a disk",
              all ->
                  each(all, "aws_db_instance", "storage_encrypted +\\= true")
                      && each(all, "aws_db_instance", "publicly_accessible +\\= false"),
              "resource \"aws_db_instance\" \"x\" {\n  publicly_accessible = true\n}\n"),
          rule(
              "has a database that survives its zone, and is not removed by mistake",
              all ->
                  all.resources("aws_db_instance").stream()
                      .anyMatch(
                          one ->
                              one.matches("(?s).*multi_az +\\= true.*")
                                  && one.matches("(?s).*deletion_protection +\\= true.*")),
              "resource \"aws_db_instance\" \"x\" {\n  multi_az = false\n}\n"),
          rule(
              "has a Redis that speaks TLS and wants a password",
              all ->
                  each(all, "aws_elasticache_replication_group", "auth_token +\\=")
                      && each(
                          all,
                          "aws_elasticache_replication_group",
                          "transit_encryption_enabled +\\= true"),
              "resource \"aws_elasticache_replication_group\" \"x\" {\n}\n"),
          rule(
              "has a bucket that is nobody else's and loses nothing",
              all ->
                  each(
                          all,
                          "aws_s3_bucket_public_access_block",
                          "restrict_public_buckets +\\= true")
                      && each(all, "aws_s3_bucket_object_lock_configuration", "COMPLIANCE")
                      && each(all, "aws_s3_bucket_versioning", "Enabled"),
              "resource \"aws_s3_bucket_versioning\" \"x\" {\n  status = \"Suspended\"\n}\n"),
          rule(
              "lets everybody in by the load balancer only",
              all ->
                  all.resources("aws_security_group").stream()
                          .filter(one -> one.contains("0.0.0.0/0"))
                          .count()
                      == 1,
              "resource \"aws_security_group\" \"x\" {\n}\n"),
          rule(
              "writes no secret down",
              all -> !all.text().matches("(?s).*(password|auth_token|secret) += \"[^\"]+\".*"),
              "  password = \"hunter2\"\n"));

  @ParameterizedTest
  @FieldSource("RULES")
  void keeps_to_the_rule(Rule<Terraform> rule) {
    assertThat(rule.isKeptBy(Terraform.ours())).as(Terraform.ours().loose().toString()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void the_rule_bites(Rule<Terraform> rule) {
    assertThat(rule.bites()).isTrue();
  }

  @Test
  void is_formatted_as_terraform_does_it() {
    List<String> version = List.of("sh", "-c", "terraform version");
    assumeTrue(Script.run(Map.of(), version).isGood(), "terraform is absent");
    String directory = House.root().resolve("terraform").toString();
    List<String> command =
        List.of("terraform", "-chdir=" + directory, "fmt", "-check", "-recursive");
    assertThat(Script.run(Map.of(), command)).matches(Script.Ending::isGood);
  }

  private static Rule<Terraform> rule(String name, Predicate<Terraform> kept, String breach) {
    return new Rule<>(name, kept, new Terraform(breach));
  }

  private static boolean each(Terraform all, String type, String pattern) {
    List<String> found = all.resources(type);
    return !found.isEmpty()
        && found.stream().allMatch(one -> one.matches("(?s).*" + pattern + ".*"));
  }
}
