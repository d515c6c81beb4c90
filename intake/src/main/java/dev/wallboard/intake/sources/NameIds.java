package dev.wallboard.intake.sources;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids of one kind of name: a number is its own id, and any other name gets the least id from 1
 * that neither a name nor a number seen before it has, in order of first appearance. The same name
 * always has the same id.
 *
 * <p>A number that appears only after its id was given to a name keeps its own id too, so that the
 * two share it: whoever reads a file once cannot know better. {@link #nameWithIdOf} tells.
 *
 * <p>Not safe for several threads.
 */
public final class NameIds {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}");

  private final Map<String, Long> idByName = new LinkedHashMap<>();
  private final Map<Long, String> nameById = new HashMap<>();
  private final Set<Long> numbersSeen = new HashSet<>();
  private long next = 1;

  /** No name has an id yet. */
  public NameIds() {}

  /** As it was when {@link #given} returned these. */
  public NameIds(Map<String, Long> given) {
    given.forEach(this::give);
  }

  /** As it was when {@link #given} and {@link #numbers} returned these. */
  public NameIds(Map<String, Long> given, Set<Long> numbers) {
    this(given);
    numbersSeen.addAll(numbers);
  }

  /** The id of a number or a name, given now if the name has none. */
  public long idOf(String text) {
    Optional<Long> number = number(text);
    if (number.isPresent()) {
      numbersSeen.add(number.get());
      return number.get();
    }
    Long known = idByName.get(text);
    return known != null ? known : give(text, leastFree());
  }

  /** The name that was given the id which this text is as a number, if it is one and one was. */
  public Optional<String> nameWithIdOf(String text) {
    return number(text).map(nameById::get);
  }

  /** The ids given to names so far, in the order in which they were given. */
  public Map<String, Long> given() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(idByName));
  }

  /** The numbers seen so far. */
  public Set<Long> numbers() {
    return Set.copyOf(numbersSeen);
  }

  /** Whether the text is a number that is its own id. */
  static boolean isNumber(String text) {
    return number(text).isPresent();
  }

  /** Whether this text would get no new id. */
  public boolean knows(String text) {
    return idByName.containsKey(text) || number(text).filter(numbersSeen::contains).isPresent();
  }

  /** How many names and numbers there are so far. */
  public int size() {
    return idByName.size() + numbersSeen.size();
  }

  private long give(String name, long id) {
    idByName.put(name, id);
    nameById.put(id, name);
    return id;
  }

  private long leastFree() {
    while (nameById.containsKey(next) || numbersSeen.contains(next)) {
      next++;
    }
    return next;
  }

  private static Optional<Long> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException beyond64Bits) {
      return Optional.empty();
    }
  }
}
