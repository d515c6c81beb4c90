package dev.wallboard.api.boards;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wallboard.api.boards.BoardItem.Bounds;
import dev.wallboard.api.boards.Thresholds.Metric;
import dev.wallboard.api.boards.Thresholds.OfSkill;
import dev.wallboard.api.boards.Thresholds.ServiceLevelPromise;
import dev.wallboard.api.json.Members;
import dev.wallboard.api.json.WrongDocument;
import dev.wallboard.model.ServiceLevelFormula;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How thresholds stand in JSON (docs/dashboard-api.md, Thresholds). */
final class ThresholdsForm {

  private static final String SERVICE_LEVEL = "serviceLevel";
  private static final int MAX_SKILLS = 10_000;
  private static final List<String> MEMBERS =
      Stream.concat(Stream.of(SERVICE_LEVEL), Stream.of(Metric.values()).map(Metric::member))
          .toList();

  private ThresholdsForm() {}

  /**
   * Reads thresholds; what is not there is as it usually is.
   *
   * @throws WrongDocument if they are none
   */
  static Thresholds read(Members members) throws WrongDocument {
    members.allowOnly(List.of("fromChats", "defaults", "skills"));
    int fromChats =
        members.optionalWhole("fromChats", 0, 10_000).orElse(Thresholds.DEFAULTS.fromChats());
    Optional<Members> given = members.optionalObject("defaults");
    OfSkill defaults = given.isEmpty() ? OfSkill.DEFAULTS : ofSkill(given.get(), OfSkill.DEFAULTS);
    SortedMap<Long, OfSkill> skills = skills(members.optionalObject("skills"));
    return new Thresholds(fromChats, defaults, skills);
  }

  private static SortedMap<Long, OfSkill> skills(Optional<Members> given) throws WrongDocument {
    SortedMap<Long, OfSkill> skills = new TreeMap<>();
    if (given.isEmpty()) {
      return skills;
    }
    Members members = given.get();
    if (members.names().size() > MAX_SKILLS) {
      throw new WrongDocument("skills must be at most " + MAX_SKILLS);
    }
    for (String id : members.names()) {
      Optional<Members> skill = members.optionalObject(id);
      if (!Members.isId(id)) {
        throw members.wrong(id, "must be the id of a skill, a whole number of 64 bits");
      }
      if (skill.isPresent()) {
        OfSkill own = ofSkill(skill.get(), new OfSkill(Optional.empty(), Map.of()));
        skills.put(Long.parseLong(id), own);
      }
    }
    return skills;
  }

  /** What is said, over what else holds. */
  private static OfSkill ofSkill(Members members, OfSkill otherwise) throws WrongDocument {
    members.allowOnly(MEMBERS);
    Map<Metric, Optional<Bounds>> bounds = new EnumMap<>(Metric.class);
    bounds.putAll(otherwise.bounds());
    for (Metric metric : Metric.values()) {
      if (members.isNull(metric.member())) {
        bounds.put(metric, Optional.empty());
      } else {
        BoardForm.bounds(members.optionalObject(metric.member()))
            .ifPresent(given -> bounds.put(metric, Optional.of(given)));
      }
    }
    Optional<Members> target = members.optionalObject(SERVICE_LEVEL);
    Optional<ServiceLevelPromise> level =
        target.isPresent() ? Optional.of(target(target.get())) : otherwise.serviceLevel();
    return new OfSkill(level, bounds);
  }

  private static ServiceLevelPromise target(Members members) throws WrongDocument {
    members.allowOnly(List.of("formula", "withinSeconds", "targetPercent", "actPercent"));
    ServiceLevelPromise usual = ServiceLevelPromise.DEFAULT;
    ServiceLevelFormula formula =
        members.has("formula")
            ? ServiceLevelFormula.ofWireName(
                    members.oneOf("formula", ServiceLevelFormula.wireNames()))
                .orElseThrow()
            : usual.formula();
    int within = members.optionalWhole("withinSeconds", 1, 86_400).orElse(usual.withinSeconds());
    BigDecimal targetPercent =
        members.optionalNumber("targetPercent", 0, 100, 1).orElse(usual.targetPercent());
    BigDecimal actPercent =
        members
            .optionalNumber("actPercent", 0, 100, 1)
            .orElse(usual.actPercent().min(targetPercent));
    if (actPercent.compareTo(targetPercent) > 0) {
      throw members.wrong(
          "actPercent",
          "must be at most targetPercent, %s".formatted(targetPercent.toPlainString()));
    }
    return new ServiceLevelPromise(formula, within, targetPercent, actPercent);
  }

  /** The thresholds as JSON, with every default: the same bytes for the same thresholds. */
  static byte[] bytes(Thresholds thresholds) {
    return BoardForm.bytes(json -> write(thresholds, json));
  }

  private static void write(Thresholds thresholds, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("fromChats", thresholds.fromChats());
    json.writeFieldName("defaults");
    write(thresholds.defaults(), json);
    json.writeObjectFieldStart("skills");
    for (Map.Entry<Long, OfSkill> skill : thresholds.skills().entrySet()) {
      json.writeFieldName(Long.toString(skill.getKey()));
      write(skill.getValue(), json);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(OfSkill said, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (said.serviceLevel().isPresent()) {
      json.writeFieldName(SERVICE_LEVEL);
      write(said.serviceLevel().get(), json);
    }
    for (Map.Entry<Metric, Optional<Bounds>> bounds : said.bounds().entrySet()) {
      json.writeFieldName(bounds.getKey().member());
      if (bounds.getValue().isPresent()) {
        BoardForm.write(bounds.getValue().get(), json);
      } else {
        json.writeNull();
      }
    }
    json.writeEndObject();
  }

  private static void write(ServiceLevelPromise target, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("formula", target.formula().wireName());
    json.writeNumberField("withinSeconds", target.withinSeconds());
    json.writeNumberField("targetPercent", target.targetPercent());
    json.writeNumberField("actPercent", target.actPercent());
    json.writeEndObject();
  }
}
