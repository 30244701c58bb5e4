package com.predictiq.mail.notices;

import com.predictiq.mail.Manner;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** How they want to be told, and of what. */
@ApplicationScoped
class TellsTheChoices implements MemberRecords {

  /** In which language, by which clock, and when not. */
  record Chosen(
      String locale,
      String timeZone,
      Optional<String> quietFrom,
      Optional<String> quietUntil,
      String digest,
      String digestAt) {}

  /** By which ways they hear of one kind of thing. */
  record ChosenKind(String kind, boolean mail, boolean inApp) {}

  private final SettingsStore settings;

  @Inject
  TellsTheChoices(SettingsStore settings) {
    this.settings = settings;
  }

  @Override
  public String section() {
    return "notification_settings";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    NotificationSettings all = settings.of(member);
    Manner manner = all.manner();
    to.accept(
        new Chosen(
            manner.locale(),
            manner.timeZone().getId(),
            manner.quietHours().map(quiet -> quiet.from().toString()),
            manner.quietHours().map(quiet -> quiet.until().toString()),
            manner.digest().mode().name().toLowerCase(java.util.Locale.ROOT),
            manner.digest().at().toString()));
    all.matrix()
        .forEach(
            (kind, channels) ->
                to.accept(new ChosenKind(kind.wire(), channels.mail(), channels.inApp())));
  }
}
