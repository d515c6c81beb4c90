package dev.wallboard.intake.sources;

import dev.wallboard.model.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the records of a system that writes JSON into events, one after another. The same records
 * in the same order make the same events. Not safe for several threads.
 */
public interface JsonSource {

  /** The records that an object is or holds. */
  default List<JsonFields> records(JsonFields object) throws UnusableRecordException {
    return List.of(object);
  }

  /** The record that a line without an object is. */
  default JsonFields ofText(String line) throws UnusableRecordException {
    throw new UnusableRecordException("is no JSON object");
  }

  /**
   * Takes the next record.
   *
   * @param events takes what becomes of it
   * @param remarks takes what is odd about a record that is used all the same
   * @return why the record was left out, if it was
   */
  Optional<String> take(JsonFields record, Consumer<Event> events, Consumer<String> remarks)
      throws UnusableRecordException;
}
