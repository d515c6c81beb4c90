package dev.wallboard.app;

import dev.wallboard.intake.sources.Directory;
import dev.wallboard.intake.sources.JsonImport;
import dev.wallboard.intake.sources.SourceLimits;
import dev.wallboard.intake.sources.chatwoot.Chatwoot;
import dev.wallboard.intake.sources.chatwoot.SkillSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command {@code import chatwoot} (spec: Integrations, Sources). */
@Command(
    name = "chatwoot",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Turns what Chatwoot's webhooks brought, written to files, into events on standard output:"
          + " conversation_created, conversation_updated, conversation_status_changed and"
          + " message_created.",
      "",
      "Agents and inboxes (or teams) keep their numbers as ids; their names go along as profile"
          + " events.",
      "",
      "What was skipped is told on standard error, by reason. So are records that cannot be used, as"
          + " FILE:RECORD; they stop nothing, and make the exit status 1.",
      ""
    },
    footer = {
      "",
      "docs/sources.md says what becomes of which webhook. Example:",
      "  wallboard import chatwoot --skill team webhooks.ndjson > events.ndjson"
    })
final class ImportChatwootCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--skill",
      paramLabel = "inbox|team",
      converter = Skill.class,
      defaultValue = "inbox",
      description =
          "What the skill of a conversation is: its inbox, or the team it is assigned to (default:"
              + " ${DEFAULT-VALUE}).")
  private SkillSource skill = SkillSource.INBOX;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files of JSON objects, one a line, in arrays or over several lines, in the order in which"
              + " they came; packed with gzip or not; - is standard input.")
  private List<String> files = List.of();

  ImportChatwootCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Chatwoot webhooks = new Chatwoot(new Directory(), SourceLimits.DEFAULTS, skill);
    return new FilesImport(
            new JsonImport(webhooks, SourceLimits.DEFAULTS), "records", InputFile.named(files))
        .run(streams);
  }

  /** What of a conversation is its skill, by its word. */
  static final class Skill implements ITypeConverter<SkillSource> {
    @Override
    public SkillSource convert(String text) {
      return switch (text) {
        case "inbox" -> SkillSource.INBOX;
        case "team" -> SkillSource.TEAM;
        default ->
            throw new TypeConversionException(
                "the skill is the inbox or the team, and not \"" + text + "\"");
      };
    }
  }
}
