package dev.wallboard.app.server;

import dev.wallboard.intake.IntakeDoor;
import dev.wallboard.intake.live.KeptNames;
import dev.wallboard.intake.live.SourceHealth;
import dev.wallboard.intake.live.SourceTally;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.model.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The live sources of the configuration, while the server runs. */
final class LiveSources implements AutoCloseable {

  private final List<AsteriskFollower> followers = new ArrayList<>();

  LiveSources(List<SourceSettings> settings, IntakeDoor door, Records records) {
    Map<String, KeptNames> namesByAccount = new HashMap<>();
    for (SourceSettings source : settings) {
      KeptNames names =
          namesByAccount.computeIfAbsent(
              source.accountId(), account -> new KeptNames(records, account));
      if (source instanceof SourceSettings.Asterisk asterisk) {
        SourceTally tally = new SourceTally(asterisk.name());
        followers.add(
            new AsteriskFollower(
                asterisk,
                names,
                SourceLimits.DEFAULTS,
                records,
                tally,
                new PatientDoor(door, asterisk.accountId(), tally)));
      }
    }
  }

  /** How each fares. */
  List<SourceHealth> health() {
    return followers.stream().map(AsteriskFollower::health).toList();
  }

  /** Stops them where they are; they go on from there at the next start. */
  @Override
  public void close() {
    followers.forEach(AsteriskFollower::close);
  }
}
