package com.predictiq.members.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.ApiKeyMade;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.Scope;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WithDatabase
class TellsOfNewKeysIT {

  private final GivenKeys keys;

  TellsOfNewKeysIT(TestDatabase database) {
    this.keys = new GivenKeys(database);
  }

  @Test
  void a_member_is_told_of_each_new_key_also_of_one_that_replaces_another() {
    KeyOwner ana = keys.somebody();
    var issued = keys.desk.issue(ana, GivenKeys.wish(Scope.READ), "ana");
    keys.desk.rotate(ana, issued.view().id(), Duration.ofMinutes(1));
    ApiKeyMade told = new ApiKeyMade(ana.member().orElseThrow(), "bot", keys.clock.instant());
    assertThat(keys.letters).containsExactly(told, told);
  }

  @Test
  void a_key_of_the_house_is_nobodys() {
    keys.desk.issue(KeyOwner.house(), GivenKeys.wish(Scope.ADMIN), "ops");
    assertThat(keys.letters).isEmpty();
  }
}
