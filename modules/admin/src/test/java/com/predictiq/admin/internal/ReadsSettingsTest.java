package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.EffectiveSettings.Setting;
import com.predictiq.admin.breaker.GivenDecisions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "predictiq.platform.secret, abc, ***",
    "predictiq.platform.secret, '', ''",
    "predictiq.admin.bootstrap-keys, 'a,b', ***",
    "predictiq.database.password, pw, ***",
    "predictiq.mail.API_TOKEN, t, ***",
    "predictiq.members.token-issuer, me, ***",
    "predictiq.members.password-pepper, p, ***",
    "predictiq.chain.treasury-seed, S, ***",
    "predictiq.chain.SEED_PHRASE, twelve words, ***",
    "predictiq.members.passphrase, p, ***",
    "predictiq.mail.smtp-credentials, c, ***",
    "predictiq.members.access-token-minutes, 15, 15",
    "predictiq.platform.limit-admin, 30/60, 30/60",
    "DATABASE_URL, postgres://iq:p%40ss@db:5432/iq?sslmode=require,"
        + " postgres://iq:***@db:5432/iq?sslmode=require",
    "DATABASE_URL, postgres://iq:p@ss@db:5432/iq, postgres://iq:***@db:5432/iq",
    "DATABASE_URL, postgres://iq@db:5432/iq, postgres://iq@db:5432/iq",
    "REDIS_URL, redis://:pw@cache:6379/0, redis://:***@cache:6379/0",
    "REDIS_URL, rediss://cache:6379, rediss://cache:6379",
  })
  void shows_what_may_be_shown(String name, String value, String shown) {
    assertThat(ReadsSettings.shown(name, value)).isEqualTo(shown);
  }

  @Test
  void lists_documented_and_given_settings_and_the_servers_by_name() {
    GivenConfig config =
        GivenConfig.empty()
            .with("predictiq.b.given", "1")
            .with("path", "/not/ours")
            .with("REDIS_URL", "redis://cache");
    List<Setting> all =
        new ReadsSettings(config, Map::of, new TreeSet<>(List.of("predictiq.a.documented"))).all();
    assertThat(all)
        .containsExactly(
            new Setting("DATABASE_URL", "", "not set", false),
            new Setting("PORT", "", "not set", false),
            new Setting("REDIS_URL", "redis://cache", "the test", false),
            new Setting("predictiq.a.documented", "", "not set", false),
            new Setting("predictiq.b.given", "1", "the test", false));
  }

  @Test
  void what_was_decided_stands_above_what_was_given() {
    GivenConfig config = GivenConfig.empty().with("predictiq.a.fee", "1");
    assertThat(
            new ReadsSettings(config, () -> Map.of("predictiq.a.fee", "2"), new TreeSet<>()).all())
        .contains(new Setting("predictiq.a.fee", "2", ReadsSettings.DECIDED, false));
  }

  @Test
  void finds_the_settings_every_module_documents() {
    assertThat(new ReadsSettings(GivenConfig.empty(), new GivenDecisions()).all())
        .extracting(Setting::name)
        .contains("predictiq.admin.allow-list", "predictiq.platform.secret");
  }

  @Test
  void marks_what_it_masked() {
    GivenConfig config =
        GivenConfig.empty()
            .with("predictiq.a.secret", "x")
            .with("predictiq.b.secret", "")
            .with("predictiq.c.open", "y");
    assertThat(new ReadsSettings(config, Map::of, new TreeSet<>()).all())
        .filteredOn(Setting::masked)
        .extracting(Setting::name)
        .containsExactly("predictiq.a.secret");
  }
}
